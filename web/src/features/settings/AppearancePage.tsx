import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useMe, useReadable } from '../../app/core';
import type { Language, Theme } from '../../core';
import { prefer, type Preferences, preferences } from '../../ui/preferences';
import { Section } from '../../ui/Section';
import { Outcome } from '../../ui/Outcome';
import { DensityPicture, MessagesPicture, ThemePicture } from './pictures';
import { SettingsPage } from './SettingsPage';
import { Tiles } from './Tiles';
import { useKept } from './useKept';
import { useSaid } from './useSaid';

const THEMES = ['system', 'light', 'dark', 'contrast'] as const;

/** How Torv looks to oneself, and in which language it speaks. */
export function AppearancePage() {
  const { t } = useTranslation();
  const core = useCore();
  const me = useMe();
  const { density, messages } = useReadable(preferences);
  const theme = useKept<Theme>(me.theme, (value) => core.updateMe({ theme: value }));
  const language = useKept<Language>(me.language, (value) => core.updateMe({ language: value }));
  const [said, say] = useSaid();
  const choose = (change: Partial<Preferences>) => {
    prefer(change);
    say(t('settings.seenInChats'));
  };
  return (
    <SettingsPage page="appearance">
      <Section title={t('settings.language')}>
        <Field validationMessage={language.problem}>
          <RadioGroup
            layout="horizontal"
            aria-label={t('settings.language')}
            value={language.value}
            onChange={(_, { value }) => language.choose(value as Language)}
          >
            <Radio value="da" label="Dansk" lang="da" />
            <Radio value="en" label="English" lang="en" />
          </RadioGroup>
        </Field>
      </Section>
      <Section title={t('settings.colours')}>
        <Tiles
          label={t('settings.theme')}
          value={theme.value}
          onChoose={theme.choose}
          outcome={theme.problem && <Outcome problem={theme.problem} />}
          tiles={THEMES.map((value) => ({
            value,
            label: t(`settings.${value}`),
            picture: <ThemePicture theme={value} />,
          }))}
        />
      </Section>
      <Section
        title={t('settings.conversations')}
        lead={t('settings.conversationsLead')}
        outcome={<Outcome done={said} />}
      >
        <Tiles
          label={t('settings.density')}
          value={density}
          onChoose={(value) => choose({ density: value })}
          tiles={(['roomy', 'compact'] as const).map((value) => ({
            value,
            label: t(`settings.${value}`),
            picture: <DensityPicture density={value} />,
          }))}
        />
        <Tiles
          label={t('settings.messages')}
          value={messages}
          onChoose={(value) => choose({ messages: value })}
          tiles={(['list', 'bubbles'] as const).map((value) => ({
            value,
            label: t(`settings.${value}`),
            picture: <MessagesPicture kind={value} />,
          }))}
        />
      </Section>
    </SettingsPage>
  );
}
