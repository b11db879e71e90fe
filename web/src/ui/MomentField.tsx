import { Field, makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { DayField } from './DayField';
import { joinedParts, momentAt, partsOf } from './localMoment';
import { momentText } from './moment';
import { TimeField } from './TimeField';
import { useTranslation } from './useTranslation';

const useStyles = makeStyles({
  // Two fields beside each other, also in a dialog on a phone. What is wrong with one stands under both.
  parts: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: tokens.spacingHorizontalS },
  day: { flex: '1 1 140px', maxWidth: '220px', minWidth: 0 },
  time: { flex: '0 1 120px', minWidth: 0 },
});

/**
 * A day and a time of day here, which one types or picks as the language writes them, whatever the browser is set to.
 *
 * @param value as 2026-11-26T08:00, half of that while the other half is missing, empty while there is neither
 */
export function MomentField({
  label,
  value,
  least,
  hint,
  problem,
  isOptional,
  onChange,
}: {
  label: string;
  value: string;
  /** The earliest day that may be chosen. */
  least?: string;
  /** What is said below; without it, the moment in words. */
  hint?: string;
  /** Why it cannot be so. */
  problem?: string;
  /** Whether there need be none. */
  isOptional?: boolean;
  onChange: (moment: string) => void;
}) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const [dayRefusal, setDayRefusal] = useState<string>();
  const [timeRefusal, setTimeRefusal] = useState<string>();
  const { day, time } = partsOf(value);
  const at = momentAt(value);
  const words = Number.isNaN(at.getTime()) ? undefined : momentText(at, i18n.language, t);
  return (
    <Field label={label} hint={hint ?? words} validationMessage={dayRefusal ?? timeRefusal ?? problem}>
      {(field) => (
        <div
          role="group"
          aria-labelledby={field['aria-labelledby']}
          aria-describedby={field['aria-describedby']}
          className={styles.parts}
          onKeyDownCapture={sendOnEnter}
        >
          <DayField
            label={t('clock.day')}
            isLabelHidden
            isOptional={isOptional}
            className={styles.day}
            value={day}
            least={least}
            onChange={(next) => onChange(joinedParts(next, time))}
            onRefuse={setDayRefusal}
          />
          <TimeField
            label={t('clock.time')}
            isLabelHidden
            isOptional={isOptional}
            className={styles.time}
            value={time}
            onChange={(next) => onChange(joinedParts(day, next))}
            onRefuse={setTimeRefusal}
          />
        </div>
      )}
    </Field>
  );
}

/**
 * Enter takes what is typed and sends the form, as it does in every other field; the lists open by the arrow. In an open list it
 * chooses, and in an open calendar it closes that.
 */
function sendOnEnter(event: KeyboardEvent): void {
  const { key, target } = event;
  if (key !== 'Enter' || !(target instanceof HTMLInputElement) || !target.form) return;
  const isCalendar = target.getAttribute('aria-haspopup') === 'dialog';
  const isOpen = target.getAttribute('aria-expanded') === 'true';
  if (isOpen && (isCalendar || target.hasAttribute('aria-activedescendant'))) return;
  event.preventDefault();
  event.stopPropagation();
  const { form } = target;
  flushSync(() => target.blur());
  target.focus();
  form.requestSubmit();
}
