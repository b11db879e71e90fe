import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from '../../ui/useTranslation';
import type { Profile } from '../../core';
import { usePageStyles } from './pageStyles';
import { PersonCard } from './PersonCard';

const useStyles = makeStyles({
  chart: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' },
  label: { display: 'block', marginBottom: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground3 },
  line: {
    width: '2px',
    height: '20px',
    marginLeft: '31px',
    backgroundColor: tokens.colorNeutralStroke1,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  reports: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  more: { display: 'block', marginTop: tokens.spacingVerticalS, color: tokens.colorNeutralForeground3 },
});

/** Up to the manager and down to those whose manager one is. */
export function OrganisationChart({ profile }: { profile: Profile }) {
  const page = usePageStyles();
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { person, manager, reports, reportCount } = profile;
  const more = reportCount - reports.length;
  return (
    <section className={page.section} aria-label={t('profile.place')}>
      <Subtitle2 as="h2">{t('profile.place')}</Subtitle2>
      <div className={styles.chart}>
        {manager && (
          <>
            <Text size={200} className={styles.label}>
              {t('profile.manager')}
            </Text>
            <PersonCard person={manager} />
            <span className={styles.line} />
          </>
        )}
        <PersonCard person={person} isHere />
        {reports.length > 0 && (
          <>
            <span className={styles.line} />
            <Text size={200} className={styles.label}>
              {t('profile.reports', {
                count: reportCount,
                number: reportCount.toLocaleString(i18n.language),
              })}
            </Text>
            <ul className={styles.reports} aria-label={t('profile.reportList')}>
              {reports.map((one) => (
                <li key={one.id}>
                  <PersonCard person={one} />
                </li>
              ))}
            </ul>
            {more > 0 && (
              <Text size={200} className={styles.more}>
                {t('profile.moreReports', { count: more, number: more.toLocaleString(i18n.language) })}
              </Text>
            )}
          </>
        )}
      </div>
    </section>
  );
}
