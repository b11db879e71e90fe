import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import { type PrivacyGroup, Problem } from '../../core';
import { NARROW } from '../../ui/media';
import { usePrinting } from '../../ui/printing';
import { Section } from '../../ui/Section';
import { Failed } from '../directory/states';
import { SettingsPage } from './SettingsPage';

const useStyles = makeStyles({
  groups: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalL,
    '@media print': { display: 'block' },
  },
  lead: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: 0 },
  },
  term: { color: tokens.colorNeutralForeground3 },
  said: {
    margin: 0,
    textWrap: 'pretty',
    [NARROW]: { marginBottom: tokens.spacingVerticalS },
  },
  tables: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
});

/** What is stored about people: why, for how long, and who sees it. Told by the server, from its schema and settings. */
export function PrivacyPage() {
  usePrinting();
  const styles = useStyles();
  const { t } = useTranslation();
  const { groups, problem, again } = usePrivacy();
  return (
    <SettingsPage
      page="privacy"
      status={
        groups && (
          <Button icon={<PrintRegular />} onClick={() => print()}>
            {t('settings.privacy.print')}
          </Button>
        )
      }
    >
      {problem && <Failed problem={problem} again={again} />}
      {groups && (
        <div className={styles.groups} data-print>
          <Text as="p" className={styles.lead}>
            {t('settings.privacy.lead')}
          </Text>
          {groups.map((group) => (
            <Group key={group.key} group={group} />
          ))}
          <Text as="p" className={styles.lead}>
            {t('settings.privacy.operator')}
          </Text>
        </div>
      )}
    </SettingsPage>
  );
}

function Group({ group }: { group: PrivacyGroup }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'da';
  const facts = (['why', 'time', 'seen'] as const).map((key) => [key, group[key][language]] as const);
  return (
    <Section title={group.title[language]} lead={group.what[language]}>
      <dl className={styles.facts}>
        {facts.map(([key, words]) => (
          <Fact key={key} term={t(`settings.privacy.${key}`)} said={words} />
        ))}
        <Fact
          term={t('settings.privacy.tables')}
          said={<Text className={styles.tables}>{group.tables.join(', ')}</Text>}
        />
      </dl>
    </Section>
  );
}

function Fact({ term, said }: { term: string; said: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.said}>{said}</dd>
    </>
  );
}

function usePrivacy() {
  const core = useCore();
  const [groups, setGroups] = useState<PrivacyGroup[]>();
  const [problem, setProblem] = useState<Problem>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    core.privacy().then(
      (all) => isCurrent && setGroups(all),
      (error: unknown) => isCurrent && setProblem(Problem.of(error)),
    );
    return () => {
      isCurrent = false;
    };
  }, [core, tries]);
  const again = () => {
    setProblem(undefined);
    setTries((now) => now + 1);
  };
  return { groups, problem, again };
}
