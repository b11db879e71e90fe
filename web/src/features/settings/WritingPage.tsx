import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from '../../ui/useTranslation';
import { useReadable } from '../../app/core';
import { KeyCaps } from '../../ui/KeyCaps';
import { keysOf } from '../../ui/keys';
import { type Enter, prefer, preferences } from '../../ui/preferences';
import { Section } from '../../ui/Section';
import { Outcome } from '../../ui/Outcome';
import { SettingsPage } from './SettingsPage';
import { UndoChoice } from './UndoChoice';
import { useSaid } from './useSaid';

const useStyles = makeStyles({
  choice: { display: 'grid', rowGap: tokens.spacingVerticalXXS },
  keys: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
  },
});

/** What the keys do where one writes, and what can be taken back. */
export function WritingPage() {
  const styles = useStyles();
  const { t } = useTranslation();
  const { enter } = useReadable(preferences);
  const [said, say] = useSaid();
  return (
    <SettingsPage page="writing">
      <Section title={t('settings.enter')} outcome={<Outcome done={said} />}>
        <Field>
          <RadioGroup
            aria-label={t('settings.enter')}
            value={enter}
            onChange={(_, { value }) => {
              prefer({ enter: value as Enter });
              say(t('settings.enterDone'));
            }}
          >
            {(['sends', 'breaks'] as const).map((value) => (
              <Radio
                key={value}
                value={value}
                label={
                  <span className={styles.choice}>
                    {t(`settings.enterChoices.${value}`)}
                    <span className={styles.keys}>
                      <KeyCaps combination={keysOf(value === 'sends' ? 'line' : 'send', value)[0] ?? ''} />
                      <Text size={200}>{t(`settings.otherKey.${value}`)}</Text>
                    </span>
                  </span>
                }
              />
            ))}
          </RadioGroup>
        </Field>
      </Section>
      <UndoChoice />
    </SettingsPage>
  );
}
