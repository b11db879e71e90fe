import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useTranslation } from '../../ui/useTranslation';
import { useReadable } from '../../app/core';
import { prefer, preferences, type UndoSend } from '../../ui/preferences';
import { Outcome } from '../../ui/Outcome';
import { Section } from '../../ui/Section';
import { useSaid } from './useSaid';

/** Which messages wait a few seconds, in which they can be taken back. */
export function UndoChoice() {
  const { t } = useTranslation();
  const { undoSend } = useReadable(preferences);
  const [said, say] = useSaid();
  return (
    <Section title={t('settings.undo')} outcome={<Outcome done={said} />}>
      <Field hint={t('settings.undoHint')}>
        <RadioGroup
          aria-label={t('settings.undo')}
          value={undoSend}
          onChange={(_, { value }) => {
            prefer({ undoSend: value as UndoSend });
            say(t('settings.undoDone'));
          }}
        >
          {(['announcements', 'always', 'never'] as const).map((value) => (
            <Radio key={value} value={value} label={t(`settings.undoChoices.${value}`)} />
          ))}
        </RadioGroup>
      </Field>
    </Section>
  );
}
