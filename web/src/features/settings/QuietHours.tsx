import { Button, makeStyles, mergeClasses, Switch, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import type { NotificationSettings } from '../../core';
import { NARROW } from '../../ui/media';
import { Outcome } from '../../ui/Outcome';
import { Section } from '../../ui/Section';
import { TimeField } from '../../ui/TimeField';
import { afterWork, dayName, daysOf, isOverMidnight, type QuietDay, withDay } from './quietModel';
import { useKept } from './useKept';

const useStyles = makeStyles({
  days: { display: 'grid', rowGap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  day: {
    display: 'grid',
    gridTemplateColumns: '160px minmax(0, 1fr)',
    alignItems: 'center',
    minHeight: '44px',
    columnGap: tokens.spacingHorizontalM,
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  times: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    [NARROW]: { paddingLeft: '44px' },
  },
  time: { width: '112px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  off: { [NARROW]: { display: 'none' } },
  end: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** When I am left in peace, week after week. */
export function QuietHours({ settings }: { settings: NotificationSettings }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const { value, problem, choose } = useKept(settings.quiet, (quiet) =>
    core.notifications.choose({ quiet, zone: Intl.DateTimeFormat().resolvedOptions().timeZone }),
  );
  const days = daysOf(value);
  return (
    <Section title={t('notifications.quiet')} lead={t('notifications.quietLead')}>
      <ul className={styles.days}>
        {days.map((day) => (
          <Day key={day.day} day={day} onChange={(next) => choose(withDay(value, next))} />
        ))}
      </ul>
      <div className={styles.end}>
        <Button onClick={() => choose(afterWork())}>{t('notifications.afterWork')}</Button>
        {value.length > 0 && (
          <Button appearance="subtle" onClick={() => choose([])}>
            {t('notifications.neverQuiet')}
          </Button>
        )}
      </div>
      <Outcome problem={problem} />
    </Section>
  );
}

function Day({ day, onChange }: { day: QuietDay; onChange: (day: QuietDay) => void }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const name = dayName(day.day, i18n.language);
  const time = (field: 'from' | 'until') => (
    <TimeField
      label={t(`notifications.${field}`, { day: name })}
      isLabelHidden
      className={styles.time}
      value={day[field]}
      onChange={(time) => {
        if (time) onChange({ ...day, [field]: time });
      }}
    />
  );
  return (
    <li className={styles.day}>
      <Switch
        checked={day.isOn}
        label={name}
        onChange={(_, { checked }) => onChange({ ...day, isOn: checked })}
      />
      {day.isOn ? (
        <span className={styles.times}>
          {time('from')}
          <Text>–</Text>
          {time('until')}
          {isOverMidnight(day) && <Text className={styles.quiet}>{t('notifications.nextDay')}</Text>}
        </span>
      ) : (
        <Text className={mergeClasses(styles.quiet, styles.off)}>{t('notifications.noQuiet')}</Text>
      )}
    </li>
  );
}
