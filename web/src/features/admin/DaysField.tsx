import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { daysOf } from './model';

const LONGEST_STAY = 730;

const useStyles = makeStyles({ input: { width: '120px' } });

/** A number of days, taken when one leaves the field or presses Enter. */
export function DaysField({
  label,
  hint,
  value,
  onChange,
}: {
  label: string;
  hint: string;
  value: number;
  onChange: (days: number) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [text, setText] = useState(String(value));
  const days = daysOf(text, LONGEST_STAY);
  const take = () => {
    if (days !== undefined && days !== value) onChange(days);
  };
  return (
    <Field
      label={label}
      hint={hint}
      validationMessage={days === undefined ? t('policy.badDays', { most: LONGEST_STAY }) : undefined}
    >
      <Input
        className={styles.input}
        input={{ inputMode: 'numeric', size: 5 }}
        value={text}
        onChange={(_, { value: typed }) => setText(typed)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
    </Field>
  );
}
