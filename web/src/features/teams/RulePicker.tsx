import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import {
  DismissRegular,
  OrganizationRegular,
  PeopleCommunityRegular,
  SearchRegular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useMe } from '../../app/core';
import type { UnitLine } from '../../core';
import { useAsked } from '../../ui/useAsked';
import { usePages } from '../../ui/usePages';
import { own } from '../../ui/theme';
import { type ChosenRule, chosenRuleText, isSameRule } from './rules';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  found: { height: '220px', overflowY: 'auto', scrollbarWidth: 'thin' },
  line: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    width: '100%',
    minHeight: '44px',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    textAlign: 'left',
    font: 'inherit',
  },
  choosable: {
    cursor: 'pointer',
    ':hover': { backgroundColor: own.colorRowHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground2, marginBottom: tokens.spacingVerticalXS },
  icon: {
    display: 'grid',
    placeItems: 'center',
    width: '32px',
    height: '32px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: '18px',
  },
  text: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
  card: {
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  cardEnd: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'end',
    gap: tokens.spacingHorizontalS,
  },
  count: { flex: 1, minWidth: 'max-content' },
});

const EVERYBODY = 'everybody';

/** Gathers units, with those below them or not, and only some job titles if one likes. Membership follows them. */
export function RulePicker({
  chosen,
  onChange,
}: {
  chosen: ChosenRule[];
  onChange: (chosen: ChosenRule[]) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [unit, setUnit] = useState<UnitLine | typeof EVERYBODY>();
  const text = usePeopleText();
  return (
    <div className={styles.root}>
      {chosen.length > 0 && (
        <ul className={styles.list}>
          {chosen.map((rule) => (
            <li key={chosenRuleText(rule, t)} className={mergeClasses(styles.line, styles.chosen)}>
              <span className={styles.icon}>
                <OrganizationRegular />
              </span>
              <span>
                <Text className={styles.text}>{chosenRuleText(rule, t)}</Text>
                <Text size={200} className={mergeClasses(styles.text, styles.quiet)}>
                  {text(rule.people)}
                </Text>
              </span>
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={t('rule.remove', { rule: chosenRuleText(rule, t) })}
                onClick={() => onChange(chosen.filter((one) => one !== rule))}
              />
            </li>
          ))}
        </ul>
      )}
      {unit ? (
        <RuleCard
          key={unit === EVERYBODY ? unit : unit.id}
          unit={unit === EVERYBODY ? undefined : unit}
          onCancel={() => setUnit(undefined)}
          onAdd={(rule) => {
            onChange([...chosen.filter((one) => !isSameRule(one, rule)), rule]);
            setUnit(undefined);
          }}
        />
      ) : (
        <Units onChoose={setUnit} />
      )}
    </div>
  );
}

function Units({ onChoose }: { onChoose: (unit: UnitLine | typeof EVERYBODY) => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const me = useMe();
  const text = usePeopleText();
  const [query, setQuery] = useState('');
  const { items, isLoading } = usePages(query.trim(), async () => ({
    items: await core.directory.units(query.trim()),
  }));
  return (
    <>
      <Input
        value={query}
        onChange={(_, { value }) => setQuery(value)}
        contentBefore={<SearchRegular />}
        placeholder={t('rule.search')}
        aria-label={t('rule.search')}
        autoFocus
      />
      <ul className={mergeClasses(styles.list, styles.found)} aria-label={t('rule.units')}>
        {me.role === 'administrator' && query === '' && (
          <li>
            <button
              type="button"
              className={mergeClasses(styles.line, styles.choosable)}
              onClick={() => onChoose(EVERYBODY)}
            >
              <span className={styles.icon}>
                <PeopleCommunityRegular />
              </span>
              <span>
                <Text className={styles.text}>{t('rule.everyone')}</Text>
                <Text size={200} className={mergeClasses(styles.text, styles.quiet)}>
                  {t('rule.everyoneLead')}
                </Text>
              </span>
            </button>
          </li>
        )}
        {items.map((unit) => (
          <li key={unit.id}>
            <button
              type="button"
              className={mergeClasses(styles.line, styles.choosable)}
              onClick={() => onChoose(unit)}
            >
              <span className={styles.icon}>
                <OrganizationRegular />
              </span>
              <span>
                <Text className={styles.text}>{unit.name}</Text>
                <Text size={200} className={mergeClasses(styles.text, styles.quiet)}>
                  {text(unit.people)}
                </Text>
              </span>
            </button>
          </li>
        ))}
        {items.length === 0 && !isLoading && (
          <li className={styles.line}>
            <Text className={styles.quiet} style={{ gridColumn: '1 / -1' }}>
              {t('rule.noUnit')}
            </Text>
          </li>
        )}
      </ul>
    </>
  );
}

/** One rule while it is made, with how many people it means. */
function RuleCard({
  unit,
  onAdd,
  onCancel,
}: {
  /** Absent: the whole organisation. */
  unit?: UnitLine;
  onAdd: (rule: ChosenRule) => void;
  onCancel: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const text = usePeopleText();
  const [below, setBelow] = useState(true);
  const [title, setTitle] = useState('');
  const rule = { unit: unit?.id, below: unit !== undefined && below, title: title.trim() || undefined };
  const count = useAsked(JSON.stringify(rule), () => core.teams.countFitting(rule));
  return (
    <div className={styles.card}>
      <Text weight="semibold">{unit?.name ?? t('rule.everyone')}</Text>
      {unit && unit.units > 0 && (
        <Checkbox
          checked={below}
          onChange={(_, { checked }) => setBelow(checked === true)}
          label={t('rule.below')}
        />
      )}
      <Field label={t('rule.title')}>
        <Input
          value={title}
          onChange={(_, { value }) => setTitle(value)}
          placeholder={t('rule.titleExample')}
          maxLength={100}
        />
      </Field>
      <div className={styles.cardEnd}>
        <Text className={styles.count} role="status">
          {count.value === undefined ? ' ' : t('rule.fits', { people: text(count.value) })}
        </Text>
        <Button appearance="subtle" onClick={onCancel}>
          {t('app.cancel')}
        </Button>
        <Button
          disabledFocusable={count.value === undefined}
          onClick={() =>
            count.value !== undefined && onAdd({ ...rule, unitName: unit?.name, people: count.value })
          }
        >
          {t('rule.add')}
        </Button>
      </div>
    </div>
  );
}

/** So many people, in words. */
function usePeopleText(): (count: number) => string {
  const { t, i18n } = useTranslation();
  return (count) => t('rule.people', { count, number: count.toLocaleString(i18n.language) });
}
