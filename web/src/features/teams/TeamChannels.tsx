import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { AddRegular, InfoRegular } from '@fluentui/react-icons';
import { useTranslation } from '../../ui/useTranslation';
import { Link } from 'react-router';
import { useCore, useReadable } from '../../app/core';
import type { Conversation, TeamPage } from '../../core';
import { own } from '../../ui/theme';
import { useRoving } from '../../ui/useRoving';
import { UnreadBadge } from '../../ui/UnreadBadge';
import { ChannelIcon } from '../list/ChannelIcon';
import { newsOf } from '../list/model';
import { openTeamDialog } from './dialogs';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    minHeight: '52px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: own.colorRowHover },
  },
  icon: { display: 'grid', fontSize: '20px', color: tokens.colorNeutralForeground3 },
  name: {
    display: 'block',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    // The whole row leads there.
    '::after': { content: '""', position: 'absolute', inset: 0 },
    ':focus-visible': { outlineStyle: 'none' },
    ':focus-visible::after': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  line: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  above: { position: 'relative', zIndex: 1 },
});

/** The channels that I see of a team, the archived last. */
export function TeamChannels({ page: { team, may } }: { page: TeamPage }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { teams, conversations } = useReadable(useCore().list);
  const roving = useRoving<HTMLUListElement>();
  const held = teams.find((one) => one.id === team.id);
  const mine = (held?.channels ?? []).flatMap((id) => conversations.find((one) => one.id === id) ?? []);
  const channels = [...mine.filter((one) => !one.archived), ...mine.filter((one) => one.archived)];
  if (channels.length === 0)
    return <Text className={styles.quiet}>{t(may.join ? 'team.joinFirst' : 'team.noChannels')}</Text>;
  return (
    <div className={styles.root}>
      <ul {...roving} className={styles.list}>
        {channels.map((one) => (
          <Row key={one.id} channel={one} />
        ))}
      </ul>
      {may.makeChannels && (
        <div>
          <Button icon={<AddRegular />} onClick={() => openTeamDialog({ kind: 'newChannel', team: team.id })}>
            {t('newChannel.open')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Row({ channel }: { channel: Conversation }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const news = newsOf(channel);
  return (
    <li className={styles.row} data-line>
      <ChannelIcon channel={channel} className={styles.icon} />
      <span>
        <Link to={`/c/${channel.id}`} className={styles.name} data-row tabIndex={-1}>
          <Text weight={news > 0 ? 'semibold' : 'regular'}>{channel.name}</Text>
        </Link>
        {(channel.description ?? channel.archived) && (
          <Text size={200} className={mergeClasses(styles.line, styles.quiet)}>
            {channel.description ?? t('channel.archived')}
          </Text>
        )}
      </span>
      {news > 0 ? <UnreadBadge count={news} label={t('list.unread', { count: news })} /> : <span />}
      <Button
        size="small"
        appearance="subtle"
        className={styles.above}
        tabIndex={-1}
        data-beside
        icon={<InfoRegular />}
        aria-label={t('channel.detailsOf', { name: channel.name })}
        onClick={() => openTeamDialog({ kind: 'channel', conversation: channel.id })}
      />
    </li>
  );
}
