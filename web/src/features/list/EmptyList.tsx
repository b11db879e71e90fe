import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from '../../ui/useTranslation';
import { useNavigate } from 'react-router';
import { chooseFilter } from './filterStore';
import type { Filter } from './model';
import { openNewChat } from './newChatStore';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    justifyItems: 'start',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS}`,
  },
  lead: { color: tokens.colorNeutralForeground3, textWrap: 'pretty' },
  button: { marginTop: tokens.spacingVerticalXS },
});

/** Nothing to show: what would stand here, and the way to it. */
export function EmptyList({ filter }: { filter: Filter }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const navigate = useNavigate();
  const acts = {
    all: openNewChat,
    unread: () => chooseFilter('all'),
    channels: () => void navigate('/teams/find'),
    chats: openNewChat,
  };
  return (
    <div className={styles.root} role="status">
      <Text weight="semibold">{t(`list.none.${filter}`)}</Text>
      <Text className={styles.lead}>{t(`list.noneLead.${filter}`)}</Text>
      <Button className={styles.button} onClick={acts[filter]}>
        {t(`list.noneAct.${filter}`)}
      </Button>
    </div>
  );
}
