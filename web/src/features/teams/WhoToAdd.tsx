import { makeStyles, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import type { Person } from '../../core';
import { PeoplePicker } from '../people/PeoplePicker';
import { RulePicker } from './RulePicker';
import type { ChosenRule } from './rules';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  tabs: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalMNudge})` },
  quiet: { color: tokens.colorNeutralForeground3 },
  pane: { minHeight: '364px' },
});

export interface Who {
  people: Person[];
  rules: ChosenRule[];
}

/** Chooses people one by one, and units whose people come along. */
export function WhoToAdd({
  who,
  mayAddUnits = true,
  onChange,
}: {
  who: Who;
  mayAddUnits?: boolean;
  onChange: (who: Who) => void;
}) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const [tab, setTab] = useState<'people' | 'units'>('people');
  const inRules = who.rules.reduce((sum, rule) => sum + rule.people, 0);
  const count = who.people.length + inRules;
  return (
    <div className={styles.root}>
      {mayAddUnits && (
        <TabList selectedValue={tab} onTabSelect={(_, { value }) => setTab(value as typeof tab)}>
          <Tab value="people">{t('who.people')}</Tab>
          <Tab value="units">{t('who.units')}</Tab>
        </TabList>
      )}
      <div className={styles.pane}>
        {tab === 'people' ? (
          <PeoplePicker chosen={who.people} onChange={(people) => onChange({ ...who, people })} />
        ) : (
          <RulePicker chosen={who.rules} onChange={(rules) => onChange({ ...who, rules })} />
        )}
      </div>
      <Text size={200} className={styles.quiet} role="status">
        {count === 0
          ? t(tab === 'people' ? 'who.peopleLead' : 'who.unitsLead')
          : t(who.rules.length > 1 || (who.people.length > 0 && inRules > 0) ? 'who.upTo' : 'who.count', {
              count,
              number: count.toLocaleString(i18n.language),
            })}
      </Text>
    </div>
  );
}
