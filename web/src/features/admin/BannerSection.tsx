import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import type { Banner, Policy, PolicyChange } from '../../core';
import { dayOf } from '../../ui/day';
import { BannerLine } from '../../ui/BannerLine';
import { fromLocal, toLocal } from './model';
import { Until } from './Until';
import { Section } from '../../ui/Section';

const LONGEST = 300;

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  preview: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  frame: { borderRadius: tokens.borderRadiusMedium, overflow: 'hidden' },
  quiet: { color: tokens.colorNeutralForeground3 },
  radios: { flexWrap: 'wrap' },
});

/** Writes what everybody reads above everything else, and takes it down again. */
export function BannerSection({
  policy,
  onDecide,
}: {
  policy: Policy;
  onDecide: (change: PolicyChange) => Promise<boolean>;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [text, setText] = useState(policy.banner?.text ?? '');
  const [level, setLevel] = useState<Banner['level']>(policy.banner?.level ?? 'info');
  const [until, setUntil] = useState(toLocal(policy.banner?.until));
  const isSame =
    text.trim() === (policy.banner?.text ?? '') &&
    level === (policy.banner?.level ?? 'info') &&
    until === toLocal(policy.banner?.until);
  const isHalf = until !== '' && !fromLocal(until);
  const show = () => void onDecide({ banner: { text: text.trim(), level, until: fromLocal(until) } });
  const remove = async () => {
    if (!(await onDecide({ banner: { text: '' } }))) return;
    setText('');
    setLevel('info');
    setUntil('');
  };
  return (
    <Section title={t('policy.banner')} lead={t('policy.bannerLead')}>
      <Field label={t('policy.bannerText')} hint={t('policy.bannerHint', { most: LONGEST })}>
        <Textarea
          value={text}
          rows={2}
          maxLength={LONGEST}
          resize="vertical"
          onChange={(_, { value }) => setText(value.replace(/\n/g, ' '))}
        />
      </Field>
      <Field label={t('policy.level')}>
        <RadioGroup
          layout="horizontal"
          className={styles.radios}
          value={level}
          onChange={(_, { value }) => setLevel(value as Banner['level'])}
        >
          {(['info', 'warning', 'urgent'] as const).map((one) => (
            <Radio key={one} value={one} label={t(`policy.levels.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Until
        label={t('policy.until')}
        hint={t('policy.untilHint')}
        isOptional
        value={until}
        least={dayOf(new Date())}
        problem={isHalf ? t('later.noTime') : undefined}
        onChange={setUntil}
      />
      {text.trim() && (
        <div className={styles.preview}>
          <Text size={200} className={styles.quiet}>
            {t('policy.preview')}
          </Text>
          <div className={styles.frame}>
            <BannerLine banner={{ text: text.trim(), level }} />
          </div>
        </div>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={!text.trim() || isSame || isHalf} onClick={show}>
          {t('policy.showBanner')}
        </Button>
        {policy.banner && <Button onClick={() => void remove()}>{t('policy.removeBanner')}</Button>}
      </div>
    </Section>
  );
}
