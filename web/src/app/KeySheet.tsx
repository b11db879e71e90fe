import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { caps, type KeyName, KEYS, keysOf, type Scope } from '../ui/keys';
import { preferences } from '../ui/preferences';
import { useReadable } from './core';
import { closeKeySheet, isKeySheet } from './keySheetStore';

const SCOPES: Scope[] = ['anywhere', 'message', 'box'];

const useStyles = makeStyles({
  surface: { maxWidth: '760px' },
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
  keys: { display: 'flex', flexShrink: 0, columnGap: tokens.spacingHorizontalXXS, margin: 0 },
  key: {
    minWidth: '24px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'center',
  },
  off: { display: 'block', color: tokens.colorNeutralForeground3 },
});

/** All keys, from the table that binds them. */
export function KeySheet() {
  const styles = useStyles();
  const { t } = useTranslation();
  const isOpen = useReadable(isKeySheet);
  const { letters, enter } = useReadable(preferences);
  if (!isOpen) return null;
  const names = Object.keys(KEYS) as KeyName[];
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && closeKeySheet()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle
            action={
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={t('app.close')}
                onClick={closeKeySheet}
              />
            }
          >
            {t('keys.title')}
          </DialogTitle>
          <DialogContent className={styles.groups}>
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
                  {names
                    .filter((name) => KEYS[name].scope === scope)
                    .map((name) => (
                      <div key={name} className={styles.line}>
                        <dt>{t(`keys.names.${name}`)}</dt>
                        <dd className={styles.keys}>
                          {keysOf(name, enter)
                            .flatMap(caps)
                            .map((cap) => (
                              <kbd key={cap} className={styles.key}>
                                {cap}
                              </kbd>
                            ))}
                        </dd>
                      </div>
                    ))}
                </dl>
              </section>
            ))}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
