import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useReadable } from '../../app/core';
import { Problem } from '../../core';
import { LogoImage } from '../../ui/Logo';
import { Outcome } from '../../ui/Outcome';
import { Section } from '../../ui/Section';

const useStyles = makeStyles({
  place: {
    display: 'grid',
    placeItems: 'center',
    minHeight: '128px',
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  file: { display: 'none' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const MOST_BYTES = 1 << 20;

/** The organisation's logo. What is chosen is seen by everybody at once. */
export function LogoSection() {
  const styles = useStyles();
  const { t } = useTranslation();
  const { look } = useCore();
  const { logo, organisation = '' } = useReadable(look.now) ?? {};
  const file = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<{ done?: string; problem?: string }>({});
  const change = (work: Promise<void>, done: string) => {
    setBusy(true);
    setOutcome({});
    work
      .then(
        () => setOutcome({ done }),
        (error: unknown) => setOutcome({ problem: Problem.of(error).detail || t('settings.notKept') }),
      )
      .finally(() => setBusy(false));
  };
  const choose = (chosen: File) => {
    if (!/^image\/(png|jpeg|gif)$/.test(chosen.type)) setOutcome({ problem: t('look.notLogo') });
    else if (chosen.size > MOST_BYTES) setOutcome({ problem: t('look.logoTooLarge') });
    else change(look.setLogo(chosen), t('look.logoUsed'));
  };
  return (
    <Section title={t('look.logo')} lead={t('look.logoLead')}>
      {logo && (
        <div className={styles.place}>
          <LogoImage logo={logo} alt={organisation} height={102} width={330} />
        </div>
      )}
      <div className={styles.buttons}>
        <Button disabledFocusable={isBusy} onClick={() => file.current?.click()}>
          {t(logo ? 'look.otherLogo' : 'look.chooseLogo')}
        </Button>
        {logo && (
          <Button
            appearance="subtle"
            disabledFocusable={isBusy}
            onClick={() => change(look.removeLogo(), t('look.logoRemoved'))}
          >
            {t('look.removeLogo')}
          </Button>
        )}
        <Outcome {...outcome} />
      </div>
      <Text size={200} className={styles.quiet}>
        {t('look.logoHint')}
      </Text>
      <input
        ref={file}
        type="file"
        accept="image/png,image/jpeg,image/gif"
        className={styles.file}
        aria-label={t('look.logo')}
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          if (chosen) choose(chosen);
          event.target.value = '';
        }}
      />
    </Section>
  );
}
