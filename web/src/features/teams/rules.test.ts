import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { chosenRuleText, isSameRule, ruleText } from './rules';

const t = ((key: string, values: { unit?: string } = {}) =>
  key === 'rule.everyone' ? 'everyone' : `${values.unit} and below`) as unknown as TFunction;

describe('a rule in words', () => {
  it('names the unit, with those below it or not, and the job title before it', () => {
    const unit = { id: 'u', name: 'Valby' };
    expect(ruleText({ unit, below: false }, t)).toBe('Valby');
    expect(ruleText({ unit, below: true }, t)).toBe('Valby and below');
    expect(ruleText({ unit, below: false, title: 'Leader' }, t)).toBe('Leader · Valby');
  });

  it('without a unit means everyone', () => {
    expect(ruleText({ below: false }, t)).toBe('everyone');
    expect(chosenRuleText({ below: false, people: 3 }, t)).toBe('everyone');
    expect(chosenRuleText({ unit: 'u', unitName: 'Valby', below: false, people: 3 }, t)).toBe('Valby');
  });
});

describe('two rules', () => {
  it('are the same when they mean the same people', () => {
    expect(isSameRule({ unit: 'u', below: true }, { unit: 'u', below: true, title: undefined })).toBe(true);
    expect(isSameRule({ unit: 'u', below: true }, { unit: 'u', below: false })).toBe(false);
  });
});
