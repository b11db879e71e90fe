import {
  Button,
  makeStyles,
  mergeClasses,
  Subtitle2,
  Tab,
  TabList,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import type { Id, Message, MustReadBoard } from '../../core';
import { momentText } from '../../ui/moment';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { usePages } from '../../ui/usePages';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  person: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '44px',
  },
  line: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Who works in one unit: those who have not answered first. */
export function BoardPeople({
  message,
  unit,
  count,
  title,
}: {
  message: Message;
  unit: Id | undefined;
  count: MustReadBoard['here'];
  title?: string;
}) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const core = useCore();
  const [isAnswered, setAnswered] = useState(count.answered === count.asked);
  const key = `${isAnswered} ${count.answered}`;
  const pages = usePages(key, (after) => core.mustReads.people(message, unit, isAnswered, after));
  const number = (value: number) => value.toLocaleString(i18n.language);
  return (
    <section className={styles.root} aria-label={title}>
      <Subtitle2 as="h3">{title}</Subtitle2>
      <TabList
        size="small"
        selectedValue={isAnswered ? 'answered' : 'missing'}
        onTabSelect={(_, { value }) => setAnswered(value === 'answered')}
      >
        <Tab value="missing">{t('mustRead.missing', { number: number(count.asked - count.answered) })}</Tab>
        <Tab value="answered">{t('mustRead.have', { number: number(count.answered) })}</Tab>
      </TabList>
      <ul className={styles.list}>
        {pages.items.map(({ person, answeredAt }) => (
          <li key={person.id} className={styles.person}>
            <PersonAvatar id={person.id} size={32} />
            <span>
              <Text className={styles.line}>{person.name}</Text>
              <Text size={200} className={mergeClasses(styles.line, styles.quiet)}>
                {person.title}
              </Text>
            </span>
            {answeredAt && (
              <Text size={200} className={styles.quiet}>
                {momentText(answeredAt, i18n.language, t)}
              </Text>
            )}
          </li>
        ))}
      </ul>
      {pages.hasMore && (
        <Button appearance="subtle" onClick={pages.loadMore}>
          {t('mustRead.more')}
        </Button>
      )}
    </section>
  );
}
