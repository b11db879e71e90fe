import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from '../ui/useTranslation';
import { Caps } from '../ui/Caps';
import { type KeyName, keysOf, namesFor, type Scope } from '../ui/keys';
import { NARROW } from '../ui/media';
import { type Enter, preferences } from '../ui/preferences';
import { ReadingDialog } from '../ui/ReadingDialog';
import { useReadable } from './core';
import { closeKeySheet, isKeySheet } from './keySheetStore';
import { placeOfKey, usePlaces } from './places';

const SCOPES = Object.keys({
  anywhere: true,
  list: true,
  message: true,
  box: true,
} satisfies Record<Scope, true>) as Scope[];

const useStyles = makeStyles({
  surface: { maxWidth: '760px', [NARROW]: { maxWidth: '100%', padding: tokens.spacingHorizontalL } },
  groups: {
    columns: '2 280px',
    columnGap: tokens.spacingHorizontalXXXL,
  },
  group: { breakInside: 'avoid', marginBottom: tokens.spacingVerticalXL },
  list: { margin: 0 },
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '32px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  keys: { display: 'flex', flexShrink: 0, columnGap: tokens.spacingHorizontalS, margin: 0 },
  off: { display: 'block', color: tokens.colorNeutralForeground3 },
});

/** All keys, from the table that binds them. */
export function KeySheet() {
  const styles = useStyles();
  const { t } = useTranslation();
  const isOpen = useReadable(isKeySheet);
  const { letters, enter } = useReadable(preferences);
  if (!isOpen) return null;
  return (
    <ReadingDialog
      title={t('keys.title')}
      surface={styles.surface}
      className={styles.groups}
      onClose={closeKeySheet}
    >
      {SCOPES.map((scope) => (
        <section key={scope} className={styles.group}>
          <Text as="h3" weight="semibold">
            {t(`keys.scopes.${scope}`)}
          </Text>
          {scope === 'message' && !letters && (
            <Text size={200} className={styles.off}>
              {t('keys.lettersOff')}
            </Text>
          )}
          <dl className={styles.list}>
            {namesFor(scope).map((name) => (
              <KeyLine key={name} name={name} enter={enter} />
            ))}
          </dl>
        </section>
      ))}
    </ReadingDialog>
  );
}

function KeyLine({ name, enter }: { name: KeyName; enter: Enter }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const places = usePlaces();
  const at = placeOfKey(name);
  const place = at === undefined ? undefined : places[at]?.label;
  if (at !== undefined && place === undefined) return null;
  return (
    <div className={styles.line}>
      <dt>{at === undefined ? t(`keys.names.${name}`) : t('find.goTo', { place })}</dt>
      <dd className={styles.keys}>
        {keysOf(name, enter).map((combination) => (
          <Caps key={combination} combination={combination} isHint={false} />
        ))}
      </dd>
    </div>
  );
}
