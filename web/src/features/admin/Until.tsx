import { Field, Input } from '@fluentui/react-components';
import { lazily } from '../../ui/lazily';

type Props = Parameters<typeof import('../../ui/MomentField').MomentField>[0];

/** The calendar comes after the page: few who open it end a message by a day, and the field takes the same room before. */
export const Until = lazily(
  () => import('../../ui/MomentField').then((it) => it.MomentField),
  ({ label, hint }: Props) => (
    <Field label={label} hint={hint}>
      <Input disabled />
    </Field>
  ),
);
