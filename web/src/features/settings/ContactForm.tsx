import { Button, Field, Input, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import { Problem, type Profile } from '../../core';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalM },
  two: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  end: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  saved: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
});

const LONGEST_ABOUT = 500;

/** How one can be reached, and what one can be asked about. */
export function ContactForm({ profile }: { profile: Profile }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const [kept, setKept] = useState({
    phone: profile.phone ?? '',
    mobile: profile.mobile ?? '',
    about: profile.about ?? '',
  });
  const [now, setNow] = useState(kept);
  const [isSaved, setSaved] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const isChanged = now.phone !== kept.phone || now.mobile !== kept.mobile || now.about !== kept.about;
  const write = (change: Partial<typeof now>) => {
    setNow({ ...now, ...change });
    setSaved(false);
    setProblem(undefined);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await core.directory.changeMine(now);
      setKept(now);
      setSaved(true);
    } catch (error) {
      setProblem(Problem.of(error));
    }
  };
  const problemOf = (field: keyof typeof now) =>
    problem?.field === field ? { validationMessage: problem.detail } : {};
  return (
    <form className={styles.root} onSubmit={(event) => void save(event)} noValidate>
      <div className={styles.two}>
        <Field label={t('profile.phone')} {...problemOf('phone')}>
          <Input
            type="tel"
            autoComplete="off"
            maxLength={30}
            value={now.phone}
            onChange={(_, { value }) => write({ phone: value })}
          />
        </Field>
        <Field label={t('profile.mobile')} {...problemOf('mobile')}>
          <Input
            type="tel"
            autoComplete="off"
            maxLength={30}
            value={now.mobile}
            onChange={(_, { value }) => write({ mobile: value })}
          />
        </Field>
      </div>
      <Field label={t('settings.about')} hint={t('settings.aboutHint')} {...problemOf('about')}>
        <Textarea
          resize="vertical"
          maxLength={LONGEST_ABOUT}
          value={now.about}
          onChange={(_, { value }) => write({ about: value })}
        />
      </Field>
      <div className={styles.end}>
        <Button type="submit" disabled={!isChanged}>
          {t('settings.save')}
        </Button>
        <span role="status">
          {isSaved && !isChanged && (
            <Text className={styles.saved}>
              <CheckmarkRegular /> {t('settings.saved')}
            </Text>
          )}
          {problem && !problem.field && <Text>{problem.detail || t('app.failed')}</Text>}
        </span>
      </div>
    </form>
  );
}
