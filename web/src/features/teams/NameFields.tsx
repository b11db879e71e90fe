import { Field, Input, Textarea } from '@fluentui/react-components';
import { useTranslation } from '../../ui/useTranslation';

/** What a team or a channel is called, and what it is for. */
export function NameFields({
  of,
  name,
  description,
  onName,
  onDescription,
  autoFocus,
}: {
  of: 'team' | 'channel';
  name: string;
  description: string;
  onName: (name: string) => void;
  onDescription: (description: string) => void;
  autoFocus?: boolean;
}) {
  const { t } = useTranslation();
  const isTeam = of === 'team';
  return (
    <>
      <Field label={t(isTeam ? 'team.name' : 'channel.name')} required>
        <Input
          value={name}
          onChange={(_, { value }) => onName(value)}
          maxLength={100}
          autoFocus={autoFocus}
        />
      </Field>
      <Field
        label={t(isTeam ? 'team.description' : 'channel.description')}
        hint={isTeam ? t('team.descriptionHint') : undefined}
      >
        <Textarea
          value={description}
          onChange={(_, { value }) => onDescription(value)}
          maxLength={500}
          rows={2}
        />
      </Field>
    </>
  );
}
