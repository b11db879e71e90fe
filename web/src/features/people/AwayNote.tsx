import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { PresenceDndRegular } from '@fluentui/react-icons';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useReadable } from '../../app/core';
import type { Conversation, Person } from '../../core';
import { isAway } from '../../ui/absence';
import { NARROW } from '../../ui/media';
import { momentText } from '../../ui/moment';
import { useAsked } from '../directory/useAsked';
import { AbsenceBanner } from './AbsenceBanner';

const useStyles = makeStyles({
  root: {
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    [NARROW]: { padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}` },
  },
  banner: { maxWidth: '1112px', margin: '0 auto', boxSizing: 'border-box' },
  line: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    maxWidth: '1112px',
    margin: '0 auto',
    color: tokens.colorNeutralForeground2,
  },
  icon: { display: 'grid', flexShrink: 0, fontSize: '20px', color: tokens.colorPaletteRedForeground1 },
});

/** Above the box, while the one who is written to is away or does not want to be disturbed. */
export function AwayNote({ conversation }: { conversation: Conversation }) {
  const other = useReadable(useCore().person(conversation.people[0] ?? ''));
  if (conversation.kind !== 'direct' || !other) return null;
  if (isAway(other)) return <Away id={other.id} />;
  return other.presence === 'dnd' ? <Undisturbed person={other} /> : null;
}

function Away({ id }: { id: string }) {
  const styles = useStyles();
  const core = useCore();
  const { value } = useAsked(id, (signal) => core.directory.profile(id, signal));
  if (!value?.absence) return null;
  return (
    <div className={styles.root} role="status">
      <AbsenceBanner absence={value.absence} className={styles.banner} />
    </div>
  );
}

/** Said kindly: the message is welcome, and is heard later. */
function Undisturbed({ person }: { person: Person }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const core = useCore();
  const { value } = useAsked(`dnd ${person.id}`, (signal) => core.directory.profile(person.id, signal));
  if (!value) return null;
  const name = person.name.split(' ')[0];
  const until = value.undisturbedUntil;
  return (
    <div className={styles.root} role="status">
      <span className={styles.line}>
        <span className={styles.icon}>
          <PresenceDndRegular />
        </span>
        <Text size={200}>
          {until
            ? t('ownStatus.undisturbedUntil', { name, moment: momentText(until, i18n.language, t) })
            : t('ownStatus.undisturbed', { name })}
        </Text>
      </span>
    </div>
  );
}
