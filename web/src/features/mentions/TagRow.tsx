import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DeleteRegular, EditRegular, TagRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import { type Id, Problem, type Tag } from '../../core';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '44px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { flexShrink: 0, fontSize: '20px', color: tokens.colorNeutralForeground2 },
  words: { flex: '1 1 160px', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  problem: { flexBasis: '100%', color: tokens.colorStatusDangerForeground1 },
});

/** One tag; deleting it asks in its place. */
export function TagRow({ team, tag, onEdit }: { team: Id; tag: Tag; onEdit?: () => void }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const core = useCore();
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { name, members } = tag;
  const remove = () =>
    core.tags.remove(team, tag.id).catch((error: unknown) => {
      setAsking(false);
      setProblem((error instanceof Problem && error.detail) || t('app.failed'));
    });
  return (
    <li className={styles.row}>
      <TagRegular className={styles.icon} />
      <span className={styles.words}>
        <Text weight="semibold">{isAsking ? t('tags.removeSure', { name }) : `@${name}`}</Text>
        {!isAsking && (
          <Text size={200} block className={styles.quiet}>
            {t('mentions.people', { count: members, number: members.toLocaleString(i18n.language) })}
          </Text>
        )}
      </span>
      {isAsking ? (
        <>
          <Button size="small" appearance="primary" autoFocus onClick={() => void remove()}>
            {t('tags.yesRemove')}
          </Button>
          <Button size="small" onClick={() => setAsking(false)}>
            {t('app.cancel')}
          </Button>
        </>
      ) : (
        onEdit && (
          <>
            <Button
              size="small"
              appearance="subtle"
              icon={<EditRegular />}
              aria-label={t('tags.edit', { name })}
              onClick={onEdit}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={t('tags.remove', { name })}
              onClick={() => setAsking(true)}
            />
          </>
        )
      )}
      {problem && (
        <Text size={200} role="alert" className={styles.problem}>
          {problem}
        </Text>
      )}
    </li>
  );
}
