import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DismissRegular, OrganizationRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import type { Id, Rule } from '../../core';
import { ruleText } from './rules';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  quiet: { color: tokens.colorNeutralForeground3, textWrap: 'pretty' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  rule: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    minHeight: '36px',
  },
  question: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'end',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
  },
  icon: { display: 'grid', fontSize: '20px', color: tokens.colorBrandForeground1 },
  text: { overflowWrap: 'anywhere' },
});

/** The units whose people are in the team as long as they belong to them. */
export function TeamRules({ rules, onRemove }: { rules: Rule[]; onRemove?: (rule: Id) => void }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const [asked, setAsked] = useState<Id>();
  return (
    <section className={styles.root} aria-label={t('rule.rules')}>
      <div>
        <Text as="h2" block weight="semibold">
          {t('rule.rules')}
        </Text>
        <Text size={200} className={styles.quiet}>
          {t('rule.rulesLead')}
        </Text>
      </div>
      <ul className={styles.list}>
        {rules.map((rule) => (
          <li key={rule.id} className={styles.rule}>
            <span className={styles.icon}>
              <OrganizationRegular />
            </span>
            <Text className={styles.text}>{ruleText(rule, t)}</Text>
            <Text size={200} className={styles.quiet}>
              {t('rule.people', { count: rule.people, number: rule.people.toLocaleString(i18n.language) })}
            </Text>
            {onRemove && asked !== rule.id && (
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={t('rule.remove', { rule: ruleText(rule, t) })}
                onClick={() => setAsked(rule.id)}
              />
            )}
            {onRemove && asked === rule.id && (
              <div className={styles.question} role="alert">
                <Text size={200} className={styles.text}>
                  {t('rule.removeSure')}
                </Text>
                <Button size="small" autoFocus onClick={() => setAsked(undefined)}>
                  {t('rule.keep')}
                </Button>
                <Button size="small" appearance="primary" onClick={() => onRemove(rule.id)}>
                  {t('rule.removeIt')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
