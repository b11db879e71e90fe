import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useReadable } from '../../app/core';
import { Outcome } from '../../ui/Outcome';
import { Section } from '../../ui/Section';
import { useSaid } from './useSaid';

const useStyles = makeStyles({ words: { maxWidth: '60ch', textWrap: 'pretty' } });

/** How much of one's conversations this device keeps, and the way to be rid of it. */
export function KeptSection() {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const core = useCore();
  const { state, conversations, bytes } = useReadable(core.kept);
  const [said, say] = useSaid();
  if (state === 'notRemembered') return null;
  const size = sizeIn(bytes, i18n.language);
  const clear = async () => {
    await core.clearKept();
    say(t('settings.keptCleared'));
  };
  return (
    <Section title={t('settings.kept')} outcome={<Outcome done={said} />}>
      <Text className={styles.words}>
        {state === 'impossible' && t('settings.keptImpossible')}
        {state === 'full' && t('settings.keptFull')}
        {state === 'keeping' &&
          (conversations > 0
            ? t('settings.keptWords', { count: conversations, size })
            : t('settings.keptNone'))}
      </Text>
      {conversations > 0 && (
        <div>
          <Button onClick={() => void clear()}>{t('settings.clearKept')}</Button>
        </div>
      )}
    </Section>
  );
}

function sizeIn(bytes: number, language: string): string {
  const [unit, amount] = bytes < 1_000_000 ? ['kilobyte', bytes / 1_000] : ['megabyte', bytes / 1_000_000];
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: String(unit),
    maximumSignificantDigits: 2,
  }).format(Math.max(1, Number(amount)));
}
