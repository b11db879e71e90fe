import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, InfoRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useMe, useReadable } from '../../app/core';
import { Problem } from '../../core';
import { NARROW } from '../../ui/media';
import { Outcome } from '../../ui/Outcome';
import { Section } from '../../ui/Section';
import { useAsked } from '../../ui/useAsked';
import { askPermission, permission } from '../notifications/permission';
import { comes, look, obstacleOf, subscribe, unsubscribe } from '../notifications/pushing';

const useStyles = makeStyles({
  state: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
  },
  // As tall as what is said then, where it stands in one line, and in two on a phone.
  awaited: {
    height: tokens.lineHeightBase300,
    [NARROW]: { height: `calc(2 * ${tokens.lineHeightBase300})` },
  },
  icon: { fontSize: '20px', color: tokens.colorNeutralForeground3 },
  fine: { color: tokens.colorStatusSuccessForeground1 },
  words: { maxWidth: '60ch', textWrap: 'pretty' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** What the test's push is called. */
const TEST = 'torv-test';
/** Push services are quick, as a rule. */
const PATIENCE_MILLIS = 20_000;

/** Obstacles that a press removes. */
const MENDED = ['notAsked', 'notSubscribed', 'unknown'];

/** Being told while Torv is closed; says in words what stands in the way, and tests it. */
export function PushHere() {
  const styles = useStyles();
  const { t } = useTranslation();
  const { push } = useCore();
  const me = useMe();
  const allowed = useReadable(permission);
  const { value: now, problem: unasked, again } = useAsked('push', () => look(push), allowed);
  const [said, setSaid] = useState<{ done?: string; problem?: string }>({});
  const [isBusy, setBusy] = useState(false);
  const act = async (work: () => Promise<{ done?: string; problem?: string }>) => {
    setBusy(true);
    setSaid({});
    try {
      setSaid(await work());
    } catch (error) {
      setSaid({ problem: Problem.of(error).detail || t('push.failed') });
    } finally {
      setBusy(false);
      again();
    }
  };
  const turnOn = () =>
    act(async () => {
      if ((await askPermission()) !== 'granted') return {};
      await subscribe(push, me.id);
      return { done: t('push.turnedOn') };
    });
  const turnOff = () =>
    act(async () => {
      await unsubscribe(push);
      return { done: t('push.turnedOff') };
    });
  const test = () =>
    act(async () => {
      const coming = comes(TEST, PATIENCE_MILLIS);
      const outcome = await push.test();
      if (outcome !== 'taken') return { problem: t(`push.outcomes.${outcome}`) };
      setSaid({ done: t('push.outcomes.taken') });
      return (await coming) ? { done: t('push.outcomes.came') } : { problem: t('push.outcomes.late') };
    });
  const obstacle = now && obstacleOf(now);
  if (unasked && !now) return null;
  return (
    <Section title={t('push.title')} lead={t('push.lead')}>
      {!now && <div className={styles.awaited} />}
      {now && (
        <div className={styles.state}>
          <span className={obstacle ? styles.icon : styles.fine}>
            {obstacle ? <InfoRegular fontSize={20} /> : <CheckmarkCircleRegular fontSize={20} />}
          </span>
          <Text className={styles.words}>{obstacle ? t(`push.obstacles.${obstacle}`) : t('push.isOn')}</Text>
        </div>
      )}
      {now && (!obstacle || MENDED.includes(obstacle)) && (
        <div className={styles.actions}>
          {obstacle ? (
            <Button disabledFocusable={isBusy} onClick={() => void turnOn()}>
              {t('push.turnOn')}
            </Button>
          ) : (
            <>
              <Button disabledFocusable={isBusy} onClick={() => void test()}>
                {t('push.test')}
              </Button>
              <Button appearance="subtle" disabledFocusable={isBusy} onClick={() => void turnOff()}>
                {t('push.turnOff')}
              </Button>
            </>
          )}
          <Outcome {...said} />
        </div>
      )}
    </Section>
  );
}
