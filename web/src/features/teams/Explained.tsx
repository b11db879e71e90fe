import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  choice: { alignItems: 'start' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3 },
});

/** One of a few choices, each with a line that says what it means. */
export function Explained<T extends string>({
  label,
  value,
  choices,
  disabled,
  onChange,
}: {
  label: string;
  value: T;
  choices: { value: T; label: string; lead: string }[];
  disabled?: boolean;
  onChange: (value: T) => void;
}) {
  const styles = useStyles();
  return (
    <Field label={label}>
      <RadioGroup
        value={value}
        disabled={disabled}
        onChange={(_, { value: chosen }) => onChange(chosen as T)}
      >
        {choices.map((one) => (
          <Radio
            key={one.value}
            value={one.value}
            className={styles.choice}
            label={
              <>
                {one.label}
                <Text size={200} className={styles.quiet}>
                  {one.lead}
                </Text>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
