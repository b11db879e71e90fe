import { makeStyles, mergeClasses, Text, tokens, useId } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useReadable } from '../../app/core';
import { prefer, preferences, type SkinTone } from '../../ui/preferences';
import { own } from '../../ui/theme';
import { SKIN_TONES, toned } from './emoji';

const NAMES = Object.keys(SKIN_TONES) as SkinTone[];

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  label: { flexGrow: 1, color: tokens.colorNeutralForeground3, paddingLeft: tokens.spacingHorizontalXS },
  tones: { display: 'flex' },
  tone: {
    width: '32px',
    height: '32px',
    padding: 0,
    border: '2px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase400,
    cursor: 'pointer',
    ':hover': { backgroundColor: own.colorRowHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (pointer: coarse)': { width: '44px', height: '44px' },
  },
  chosen: {
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
});

/** Which colour of skin signs have that have skin, from now on and on this device. */
export function SkinTones() {
  const styles = useStyles();
  const { t } = useTranslation();
  const { skinTone = 'yellow' } = useReadable(preferences);
  const label = useId();

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const at = (NAMES.indexOf(skinTone) + step + NAMES.length) % NAMES.length;
    prefer({ skinTone: NAMES[at] });
    (event.currentTarget.children[at] as HTMLElement | undefined)?.focus();
  };

  return (
    <div className={styles.root}>
      <Text size={200} id={label} className={styles.label}>
        {t('emoji.tone')}
      </Text>
      <div role="radiogroup" aria-labelledby={label} className={styles.tones} onKeyDown={onKeyDown}>
        {NAMES.map((name) => (
          <button
            key={name}
            type="button"
            role="radio"
            aria-checked={name === skinTone}
            aria-label={t(`emoji.tones.${name}`)}
            tabIndex={name === skinTone ? 0 : -1}
            className={mergeClasses(styles.tone, name === skinTone && styles.chosen)}
            onClick={() => prefer({ skinTone: name })}
          >
            {toned('✋', name)}
          </button>
        ))}
      </div>
    </div>
  );
}
