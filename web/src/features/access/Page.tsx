import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useReadable } from '../../app/core';
import { speak } from '../../app/i18n';
import type { Language } from '../../core';
import { Logo } from '../../ui/Logo';

const useStyles = makeStyles({
  page: {
    height: '100%',
    display: 'grid',
    gridTemplateRows: 'minmax(min-content, 1fr) auto',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalL,
    overflowY: 'auto',
    padding: `calc(${tokens.spacingVerticalXXXL} + env(safe-area-inset-top)) ${tokens.spacingHorizontalL} calc(${tokens.spacingVerticalL} + var(--inset-bottom))`,
    backgroundColor: tokens.colorNeutralBackground3,
    // The harbour: quiet light from above, water below.
    backgroundImage: `radial-gradient(120% 60% at 50% 0%, ${tokens.colorBrandBackground2} 0%, transparent 70%)`,
    '@media (max-width: 480px)': {
      padding: `env(safe-area-inset-top) 0 calc(${tokens.spacingVerticalL} + var(--inset-bottom))`,
      backgroundColor: tokens.colorNeutralBackground1,
      backgroundImage: 'none',
    },
  },
  middle: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 420px)',
    justifyContent: 'center',
    alignContent: 'center',
  },
  card: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    padding: '40px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
    '@media (max-width: 480px)': {
      padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXXL}`,
      boxShadow: 'none',
      borderRadius: 0,
    },
  },
  head: {
    display: 'grid',
    justifyItems: 'start',
    rowGap: tokens.spacingVerticalXS,
    marginBottom: tokens.spacingVerticalXXL,
  },
  mark: { marginBottom: tokens.spacingVerticalS },
  organisation: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  lead: { color: tokens.colorNeutralForeground3, textWrap: 'pretty' },
  languages: { display: 'flex', justifyContent: 'center', columnGap: tokens.spacingHorizontalXS },
  language: { minWidth: 'auto', color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  chosen: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

const LANGUAGES: Record<Language, string> = { da: 'Dansk', en: 'English' };

/** A card in the middle of a quiet page, for whoever is not inside yet, with the choice of language below. */
export function Page({ title, lead, children }: { title: string; lead?: string; children?: ReactNode }) {
  const styles = useStyles();
  const { i18n } = useTranslation();
  const organisation = useReadable(useCore().look.now)?.organisation;
  useEffect(() => {
    document.title = `${title} · Torv`;
  }, [title]);
  return (
    <div className={styles.page}>
      <main className={styles.middle}>
        <div className={styles.card}>
          <div className={styles.head}>
            <Logo height={48} width={320} className={styles.mark} />
            {organisation && <Text className={styles.organisation}>{organisation}</Text>}
            <Text as="h1" size={600} weight="semibold">
              {title}
            </Text>
            {lead && <Text className={styles.lead}>{lead}</Text>}
          </div>
          {children}
        </div>
      </main>
      <footer className={styles.languages}>
        {(Object.keys(LANGUAGES) as Language[]).map((code) => (
          <Button
            key={code}
            size="small"
            appearance="transparent"
            lang={code}
            aria-pressed={i18n.language === code}
            className={mergeClasses(styles.language, i18n.language === code && styles.chosen)}
            onClick={() => void speak(code)}
          >
            {LANGUAGES[code]}
          </Button>
        ))}
      </footer>
    </div>
  );
}

export const useFormStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  remember: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  hint: { paddingLeft: `calc(${tokens.spacingHorizontalXXXL} + ${tokens.spacingHorizontalXS})` },
  submit: { marginTop: tokens.spacingVerticalM },
  // Room for one line of trouble, so that nothing moves when there is some.
  line: {
    minHeight: '20px',
    paddingTop: tokens.spacingVerticalXXS,
    display: 'flex',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
  icon: { flexShrink: 0, display: 'grid', paddingTop: '2px' },
  problem: { color: tokens.colorStatusDangerForeground1 },
  notice: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    marginBottom: tokens.spacingVerticalL,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
});
