import type { TFunction } from 'i18next';
import type { NewRule, Rule } from '../../core';

/** A rule before it is made: with the unit's name, and how many people fit it now. */
export interface ChosenRule extends NewRule {
  unitName?: string;
  people: number;
}

/** Whom a rule means, in words. */
export function ruleText(
  { unit, below, title }: Pick<Rule, 'below' | 'title'> & { unit?: { name: string } },
  t: TFunction,
): string {
  const where = !unit ? t('rule.everyone') : below ? t('rule.unitBelow', { unit: unit.name }) : unit.name;
  return title ? `${title} · ${where}` : where;
}

export function chosenRuleText({ unitName, ...rule }: ChosenRule, t: TFunction): string {
  return ruleText({ ...rule, unit: unitName === undefined ? undefined : { name: unitName } }, t);
}

/** Whether two rules mean the same people. */
export function isSameRule(a: NewRule, b: NewRule): boolean {
  return a.unit === b.unit && a.below === b.below && (a.title ?? '') === (b.title ?? '');
}
