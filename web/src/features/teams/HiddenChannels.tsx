import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from '../../ui/useTranslation';
import { Link } from 'react-router';
import { useCore, useReadable } from '../../app/core';
import { fits } from '../../ui/fold';
import { own } from '../../ui/theme';
import { ChannelIcon } from '../list/ChannelIcon';
import { useListChanges } from '../list/useListChanges';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalS },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    minHeight: '52px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: own.colorRowHover },
  },
  icon: { display: 'grid', fontSize: '20px', color: tokens.colorNeutralForeground3 },
  line: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  name: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    // The whole row leads there.
    '::after': { content: '""', position: 'absolute', inset: 0 },
    ':focus-visible': { outlineStyle: 'none' },
    ':focus-visible::after': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  above: { position: 'relative', zIndex: 1 },
});

/** Channels of my teams that I took out of my list. */
export function HiddenChannels({ query }: { query: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { conversations, teams } = useReadable(useCore().list);
  const { choose } = useListChanges();
  const names = new Map(teams.map((team) => [team.id, team.name]));
  const hidden = conversations
    .filter(({ kind, hidden: isHidden, archived }) => kind === 'channel' && isHidden && !archived)
    .map((channel) => ({ channel, team: names.get(channel.team ?? '') ?? '' }))
    .filter(({ channel, team }) => fits(`${channel.name ?? ''} ${team}`, query));
  if (hidden.length === 0) return null;
  return (
    <section className={styles.root} aria-label={t('teams.hiddenChannels')}>
      <Text as="h2" size={400} weight="semibold">
        {t('teams.hiddenChannels')}
      </Text>
      <ul className={styles.list}>
        {hidden.map(({ channel, team }) => (
          <li key={channel.id} className={styles.row}>
            <ChannelIcon channel={channel} className={styles.icon} />
            <span>
              <Text className={styles.line}>
                <Link to={`/c/${channel.id}`} className={styles.name}>
                  {channel.name}
                </Link>
              </Text>
              <Text size={200} className={mergeClasses(styles.line, styles.quiet)}>
                {team}
              </Text>
            </span>
            <Button
              size="small"
              className={styles.above}
              aria-label={t('teams.showAgainOne', { name: channel.name })}
              onClick={() => choose(channel.id, { hidden: false })}
            >
              {t('teams.showAgain')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
