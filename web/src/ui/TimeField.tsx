import { Combobox, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useState } from 'react';
import { readTime, timesFor, timeText } from './clockTime';
import { useTranslation } from './useTranslation';

const useStyles = makeStyles({
  root: { minWidth: '112px' },
  input: { minWidth: 0 },
  icon: {
    padding: '2px',
    position: 'relative',
    '@media (pointer: coarse)': {
      '::after': { content: '""', position: 'absolute', inset: '-10px', zIndex: 1 },
    },
  },
  list: { maxHeight: '240px', fontVariantNumeric: 'tabular-nums', minWidth: '112px' },
  option: { paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
});

/**
 * A time of day that one types or picks, with 24 hours and written as the language writes it, whatever the browser is set to.
 * It is told when somebody has finished: by Enter, by going on, by picking. What is no time is refused in words and stays.
 *
 * @param value as 14:30, empty while there is none
 */
export function TimeField({
  label,
  isLabelHidden,
  isOptional,
  className,
  value,
  onChange,
  onRefuse,
}: {
  label: string;
  /** For a field among others that stand under one label. */
  isLabelHidden?: boolean;
  /** Whether it may be emptied without a word. */
  isOptional?: boolean;
  className?: string;
  value: string;
  onChange: (time: string) => void;
  /** Takes the words of a refusal, and nothing when it is over; without it they stand below. */
  onRefuse?: (words?: string) => void;
}) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const show = (time: string) => timeText(time, i18n.language);
  const refuse = (words?: string) => {
    setRefusal(words);
    onRefuse?.(words);
  };
  const choose = (time: string) => {
    setTyped(undefined);
    refuse();
    if (time !== value) onChange(time);
  };
  const finish = () => {
    if (typed === undefined) return;
    const time = readTime(typed);
    if (time || (isOptional && !typed.trim())) return choose(time ?? '');
    refuse(t('clock.noTime', { example: show('14:30') }));
    if (value) onChange('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') finish();
  };
  const times = timesFor(typed, value);
  return (
    <Field
      className={className}
      label={isLabelHidden ? undefined : label}
      validationState={refusal ? 'error' : 'none'}
      validationMessage={onRefuse ? undefined : refusal}
    >
      <Combobox
        freeform
        // Nothing is chosen by only passing through.
        disableAutoFocus
        open={isOpen && times.length > 0}
        onOpenChange={(_, { open }) => setOpen(open)}
        className={styles.root}
        input={{ className: styles.input, inputMode: 'decimal' }}
        expandIcon={{ 'aria-label': t('app.choices'), className: styles.icon, tabIndex: -1 }}
        listbox={{ className: styles.list }}
        aria-label={isLabelHidden ? label : undefined}
        autoComplete="off"
        placeholder={t('clock.format')}
        value={typed ?? show(value)}
        selectedOptions={value ? [value] : []}
        onChange={({ target }) => {
          setTyped(target.value);
          setOpen(true); // by paste and by the keyboards of phones too
          refuse();
        }}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue) choose(optionValue);
        }}
        onKeyDown={onKeyDown}
        onBlur={finish}
      >
        {times.map((time) => (
          // Without a text Fluent does not take the first that begins like what is typed: 1 is one o’clock, and not ten.
          <Option key={time} value={time} text="" checkIcon={null} className={styles.option}>
            {show(time)}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
