import { Field } from '@fluentui/react-components';
import { type CalendarStrings, DatePicker } from '@fluentui/react-datepicker-compat';
import { useMemo } from 'react';
import { useTranslation } from './useTranslation';
import { dateOf, dayOf, dayText, readDay } from './day';

const MONDAY = 1;
/** Week 1 is the one with four days in the new year, as in ISO 8601. */
const FIRST_FOUR_DAYS = 2;

/**
 * A day that one types or picks, written as the language writes it, whatever the browser is set to: 11.03.2020 in Danish.
 *
 * @param value as 2020-03-11, empty while there is none
 */
export function DayField({
  label,
  value,
  least,
  problem,
  onChange,
}: {
  label: string;
  value: string;
  /** The earliest that may be chosen. */
  least?: string;
  /** Why it cannot be so. */
  problem?: string;
  onChange: (day: string) => void;
}) {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  const strings = useMemo(() => calendarStrings(language, t), [language, t]);
  return (
    <Field label={label} validationMessage={problem}>
      <DatePicker
        required
        allowTextInput
        showWeekNumbers
        showGoToToday={false}
        firstDayOfWeek={MONDAY}
        firstWeekOfYear={FIRST_FOUR_DAYS}
        placeholder={t('calendar.format')}
        value={value ? dateOf(value) : null}
        minDate={least ? dateOf(least) : undefined}
        formatDate={(date) => (date ? dayText(dayOf(date), language) : '')}
        parseDateFromString={(text) => {
          const day = readDay(text);
          return day ? dateOf(day) : null;
        }}
        onSelectDate={(date) => onChange(date ? dayOf(date) : '')}
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
