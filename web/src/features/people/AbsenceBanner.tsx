import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CalendarClockRegular } from '@fluentui/react-icons';
import { useTranslation } from '../../ui/useTranslation';
import type { Absence } from '../../core';
import { absenceText } from '../../ui/absence';
import { TextLink } from '../../ui/TextLink';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorPaletteMarigoldBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: `inset 0 0 0 1px ${tokens.colorPaletteMarigoldBorder1}`,
    overflowWrap: 'anywhere',
  },
  icon: { fontSize: '20px', color: tokens.colorPaletteMarigoldForeground1 },
  note: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** That somebody is or will be away, for how long, who covers, and what they say about it. */
export function AbsenceBanner({ absence, className }: { absence: Absence; className?: string }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { key, values } = absenceText(absence, i18n.language);
  return (
    <div className={mergeClasses(styles.root, className)}>
      <CalendarClockRegular className={styles.icon} />
      <span>
        <Text>
          {t(key, values)}
          {absence.standsIn && (
            <>
              {' · '}
              <TextLink to={`/people/${absence.standsIn.id}`}>{absence.standsIn.name}</TextLink>{' '}
              {t('absence.covers')}
            </>
          )}
        </Text>
        {absence.note && (
          <Text size={200} className={styles.note}>
            {absence.note}
          </Text>
        )}
      </span>
    </div>
  );
}
