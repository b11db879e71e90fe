import type { Team } from '../../core';
import { useTranslation } from '../../ui/useTranslation';
import { Explained } from './Explained';

/** Who can find a team. */
export function VisibilityChoice({
  value,
  onChange,
}: {
  value: Team['visibility'];
  onChange: (visibility: Team['visibility']) => void;
}) {
  const { t } = useTranslation();
  return (
    <Explained
      label={t('team.visibility')}
      value={value}
      onChange={onChange}
      choices={[
        { value: 'private', label: t('team.private'), lead: t('team.privateLead') },
        { value: 'public', label: t('team.public'), lead: t('team.publicLead') },
      ]}
    />
  );
}
