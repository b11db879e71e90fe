import { Button, Field, Input, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useReadable } from '../../app/core';
import { Problem } from '../../core';
import { Outcome } from '../../ui/Outcome';
import { harbour } from '../../ui/ramp';
import { Section } from '../../ui/Section';
import { adjustment } from '../../ui/theme';
import { LookPreview } from './LookPreview';
import { colourOf } from './model';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: tokens.spacingVerticalM },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: tokens.spacingHorizontalM },
  code: { width: '220px' },
  input: { width: '100%', minWidth: 0, fontFamily: tokens.fontFamilyMonospace, '& input': { minWidth: 0 } },
  pick: {
    flexShrink: 0,
    width: '40px',
    height: '32px',
    padding: '2px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  suggested: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  swatch: {
    minWidth: '32px',
    width: '32px',
    height: '32px',
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    cursor: 'pointer',
    forcedColorAdjust: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  chosen: { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: '2px' },
  words: { color: tokens.colorNeutralForeground2, textWrap: 'pretty', minHeight: '40px' },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** Ones that municipalities and companies often have. */
const SUGGESTED = ['#0f6473', '#003366', '#0b5cad', '#5b2d90', '#a4123f', '#b3261e', '#2e6b34', '#4a4a4a'];

/** The organisation's colour, shown in both themes before anybody else sees it. */
export function ColourSection() {
  const styles = useStyles();
  const { t } = useTranslation();
  const { look } = useCore();
  const now = useReadable(look.now)?.colour;
  const [text, setText] = useState<string>();
  const [outcome, setOutcome] = useState<{ done?: string; problem?: string }>({});
  const written = text ?? now ?? harbour[80];
  const colour = colourOf(written);
  const change = (work: Promise<void>, done: string) => {
    setOutcome({});
    work.then(
      () => {
        setText(undefined);
        setOutcome({ done });
      },
      (error: unknown) => setOutcome({ problem: Problem.of(error).detail || t('settings.notKept') }),
    );
  };
  const write = (value: string) => {
    setText(value);
    setOutcome({});
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (colour) change(look.setColour(colour), t('look.used'));
  };
  return (
    <Section title={t('look.colour')} lead={t('look.colourLead')}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <div className={styles.line}>
          <Field
            label={t('look.code')}
            className={styles.code}
            hint={t('look.codeHint')}
            validationMessage={colour ? undefined : t('look.badCode')}
          >
            <Input
              className={styles.input}
              value={written}
              maxLength={7}
              spellCheck={false}
              autoComplete="off"
              contentBefore={
                <input
                  type="color"
                  className={styles.pick}
                  aria-label={t('look.pick')}
                  value={colour ?? now ?? harbour[80]}
                  onChange={(event) => write(event.target.value)}
                />
              }
              onChange={(_, { value }) => write(value)}
            />
          </Field>
          <Field label={t('look.suggested')}>
            <div className={styles.suggested} role="group">
              {SUGGESTED.map((one) => (
                <button
                  key={one}
                  type="button"
                  className={mergeClasses(styles.swatch, one === colour && styles.chosen)}
                  style={{ backgroundColor: one }}
                  aria-label={one}
                  aria-pressed={one === colour}
                  onClick={() => write(one)}
                />
              ))}
            </div>
          </Field>
        </div>
        <Text className={styles.words} role="status">
          {colour && t(`look.${adjustment(colour) ?? 'asIs'}`)}
        </Text>
        <LookPreview colour={colour === harbour[80] ? undefined : (colour ?? now)} />
        <div className={styles.buttons}>
          <Button type="submit" appearance="primary" disabled={!colour || colour === now}>
            {t('look.use')}
          </Button>
          {now && (
            <Button onClick={() => change(look.setColour(), t('look.wasReset'))}>{t('look.reset')}</Button>
          )}
          <Outcome {...outcome} />
        </div>
      </form>
    </Section>
  );
}
