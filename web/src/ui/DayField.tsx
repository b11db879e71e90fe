import { Field, makeStyles } from '@fluentui/react-components';
import { type CalendarStrings, DatePicker } from '@fluentui/react-datepicker-compat';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from './useTranslation';
import { dateOf, dayOf, dayText, readDay } from './day';

const MONDAY = 1;
/** Week 1 is the one with four days in the new year, as in ISO 8601. */
const FIRST_FOUR_DAYS = 2;

const useStyles = makeStyles({
  // As wide as its place: by itself the field is as wide as twenty letters.
  picker: { width: '100%', minWidth: 0 },
  input: { width: '100%', minWidth: 0 },
  icon: {
    position: 'relative',
    '@media (pointer: coarse)': {
      '::after': { content: '""', position: 'absolute', inset: '-12px', zIndex: 1 },
    },
  },
});

/**
 * A day that one types or picks, written as the language writes it, whatever the browser is set to: 11.03.2020 in Danish.
 * What is no day, or too early, is refused in words; the field shows what it was before then, or nothing.
 *
 * @param value as 2020-03-11, empty while there is none
 */
export function DayField({
  label,
  isLabelHidden,
  isOptional,
  className,
  value,
  least,
  problem,
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
  /** The earliest that may be chosen. */
  least?: string;
  /** Why it cannot be so. */
  problem?: string;
  onChange: (day: string) => void;
  /** Takes the words of a refusal, and nothing when it is over; without it they stand below. */
  onRefuse?: (words?: string) => void;
}) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  const strings = useMemo(() => calendarStrings(language, t), [language, t]);
  const [refusal, setRefusal] = useState<string>();
  // The same as long as they say the same: with others, the picker forgets what is being typed.
  const date = useMemo(() => (value ? dateOf(value) : null), [value]);
  const format = useCallback((one?: Date) => (one ? dayText(dayOf(one), language) : ''), [language]);
  const refuse = (words?: string) => {
    setRefusal(words);
    onRefuse?.(words);
  };
  const judge = (error?: 'invalid-input' | 'out-of-bounds' | 'required-input') => {
    if (error === 'out-of-bounds' && least) {
      refuse(t('calendar.tooEarly', { day: dayText(least, language) }));
      onChange('');
    } else refuse(error && t('calendar.noDay', { example: dayText('2027-03-11', language) }));
  };
  return (
    <Field
      className={className}
      label={isLabelHidden ? undefined : label}
      validationState={(problem ?? refusal) ? 'error' : 'none'}
      validationMessage={problem ?? (onRefuse ? undefined : refusal)}
    >
      <DatePicker
        className={styles.picker}
        input={{ className: styles.input }}
        contentAfter={{ className: styles.icon }}
        required={!isOptional}
        aria-label={isLabelHidden ? label : undefined}
        popupSurface={{ 'aria-label': t('calendar.title') }}
        allowTextInput
        showWeekNumbers
        showGoToToday={false}
        firstDayOfWeek={MONDAY}
        firstWeekOfYear={FIRST_FOUR_DAYS}
        placeholder={t('calendar.format')}
        value={date}
        minDate={least ? dateOf(least) : undefined}
        formatDate={format}
        parseDateFromString={(text) => {
          const day = readDay(text);
          return day ? dateOf(day) : null;
        }}
        onChange={() => refuse()}
        onValidationResult={({ error }) => judge(error)}
        onSelectDate={(chosen) => onChange(chosen ? dayOf(chosen) : '')}
        strings={strings}
      />
    </Field>
  );
}

function calendarStrings(language: string, t: (key: string) => string): CalendarStrings {
  const locale = language === 'da' ? 'da-DK' : 'en-GB';
  const all = (count: number, options: Intl.DateTimeFormatOptions, at: (i: number) => number) =>
    Array.from({ length: count }, (_, i) =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(at(i)),
    );
  const month = (i: number) => Date.UTC(2024, i, 1);
  const weekday = (i: number) => Date.UTC(2024, 8, 1 + i); // a Sunday
  return {
    months: all(12, { month: 'long' }, month),
    shortMonths: all(12, { month: 'short' }, month),
    days: all(7, { weekday: 'long' }, weekday),
    shortDays: all(7, { weekday: 'narrow' }, weekday),
    goToToday: t('calendar.today'),
    prevMonthAriaLabel: t('calendar.prevMonth'),
    nextMonthAriaLabel: t('calendar.nextMonth'),
    prevYearAriaLabel: t('calendar.prevYear'),
    nextYearAriaLabel: t('calendar.nextYear'),
    prevYearRangeAriaLabel: t('calendar.prevYears'),
    nextYearRangeAriaLabel: t('calendar.nextYears'),
    closeButtonAriaLabel: t('app.close'),
    monthPickerHeaderAriaLabel: t('calendar.chooseYear'),
    yearPickerHeaderAriaLabel: t('calendar.chooseMonth'),
    weekNumberFormatString: t('calendar.week'),
    selectedDateFormatString: t('calendar.selected'),
    todayDateFormatString: t('calendar.isToday'),
  };
}
