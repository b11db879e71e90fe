import {
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Skeleton,
  SkeletonItem,
  Switch,
  Text,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import { type Policy, type PolicyChange, Problem } from '../../core';
import { useLater } from '../../ui/useLater';
import { PlacePage } from '../../ui/PlacePage';
import { BannerSection } from './BannerSection';
import { DaysField } from './DaysField';
import { choicesOf, LIMITS } from './model';
import { Section } from '../../ui/Section';

const useStyles = makeStyles({
  limits: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    gap: tokens.spacingHorizontalXL,
  },
  saved: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorStatusSuccessForeground1,
  },
  problem: { color: tokens.colorStatusDangerForeground1 },
  loading: { display: 'grid', rowGap: tokens.spacingVerticalXXL },
});

/** What the organisation decides for everybody. Every choice works at once. */
export function PolicyPage() {
  const styles = useStyles();
  const { t } = useTranslation();
  const { policy, decide, state, problem } = usePolicy();
  const showsSkeleton = useLater(!policy, 150);
  const status = (
    <span role="status" className={problem ? styles.problem : styles.saved}>
      {problem ? (
        <Text size={200}>{problem}</Text>
      ) : (
        state === 'saved' && (
          <>
            <CheckmarkRegular />
            <Text size={200}>{t('messages.saved')}</Text>
          </>
        )
      )}
    </span>
  );
  return (
    <PlacePage back="/admin" title={t('admin.policy.title')} lead={t('admin.policy.lead')} action={status}>
      {policy ? (
        <>
          <BannerSection policy={policy} onDecide={decide} />
          <Section title={t('policy.teams')} lead={t('policy.teamsLead')}>
            <Field label={t('policy.createTeams')}>
              <RadioGroup
                value={policy.createTeams}
                onChange={(_, { value }) => void decide({ createTeams: value as Policy['createTeams'] })}
              >
                <Radio value="employees" label={t('policy.employees')} />
                <Radio value="unit-administrators" label={t('policy.unitAdministrators')} />
                <Radio value="administrators" label={t('policy.administrators')} />
              </RadioGroup>
            </Field>
          </Section>
          <Section title={t('policy.messages')} lead={t('policy.messagesLead')}>
            <div className={styles.limits}>
              {LIMITS.map((limit) => (
                <Field key={limit} label={t(`policy.${limit}`)}>
                  <Select
                    value={String(policy[limit] ?? 'always')}
                    onChange={(_, { value }) =>
                      void decide({ [limit]: value === 'always' ? null : Number(value) })
                    }
                  >
                    {choicesOf(policy[limit]).map((minutes) => (
                      <option key={String(minutes)} value={String(minutes ?? 'always')}>
                        {label(minutes, t)}
                      </option>
                    ))}
                  </Select>
                </Field>
              ))}
            </div>
            <Field label={t('policy.editHistory')}>
              <RadioGroup
                value={policy.editHistory}
                onChange={(_, { value }) => void decide({ editHistory: value as Policy['editHistory'] })}
              >
                <Radio value="everyone" label={t('policy.historyEveryone')} />
                <Radio value="author" label={t('policy.historyAuthor')} />
                <Radio value="nobody" label={t('policy.historyNobody')} />
              </RadioGroup>
            </Field>
          </Section>
          <Section title={t('policy.guests')} lead={t('policy.guestsLead')}>
            <Switch
              checked={policy.guests}
              label={t('policy.mayInvite')}
              onChange={(_, { checked }) => void decide({ guests: checked })}
            />
            <DaysField
              label={t('policy.guestDays')}
              hint={t('policy.guestDaysHint')}
              value={policy.guestDays}
              onChange={(guestDays) => void decide({ guestDays })}
            />
          </Section>
        </>
      ) : (
        showsSkeleton && (
          <Skeleton className={styles.loading} aria-hidden>
            {[188, 196, 300, 208].map((height) => (
              <SkeletonItem key={height} style={{ height, borderRadius: tokens.borderRadiusXLarge }} />
            ))}
          </Skeleton>
        )
      )}
    </PlacePage>
  );
}

function label(minutes: number | undefined, t: TFunction): string {
  if (minutes === undefined) return t('policy.always');
  if (minutes === 0) return t('policy.never');
  if (minutes % 1440 === 0) return t('policy.days', { count: minutes / 1440 });
  if (minutes % 60 === 0) return t('policy.hours', { count: minutes / 60 });
  return t('policy.minutes', { count: minutes });
}

function usePolicy() {
  const core = useCore();
  const { t } = useTranslation();
  const [policy, setPolicy] = useState<Policy>();
  const [state, setState] = useState<'resting' | 'saved'>('resting');
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    core.administration.policy().then(setPolicy, (error) => setProblem(Problem.of(error).detail));
  }, [core]);
  const decide = async (change: PolicyChange) => {
    setState('resting');
    setProblem(undefined);
    try {
      setPolicy(await core.administration.decide(change));
      setState('saved');
      return true;
    } catch (error) {
      setProblem(Problem.of(error).detail || t('app.failed'));
      return false;
    }
  };
  return { policy, decide, state, problem };
}
