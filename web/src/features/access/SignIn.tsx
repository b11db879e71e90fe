import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  Title2,
  tokens,
} from '@fluentui/react-components';
import { EyeOffRegular, EyeRegular } from '@fluentui/react-icons';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore } from '../../app/core';
import { Mark } from '../../app/Splash';
import { Problem } from '../../core';

const useStyles = makeStyles({
  page: {
    height: '100%',
    display: 'grid',
    placeItems: 'center',
    padding: tokens.spacingHorizontalL,
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  card: {
    width: '100%',
    maxWidth: '400px',
    display: 'grid',
    rowGap: tokens.spacingVerticalL,
    padding: '40px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
    '@media (max-width: 480px)': { padding: '28px' },
  },
  head: { display: 'grid', rowGap: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalS },
  mark: { width: '44px', height: '44px' },
  lead: { color: tokens.colorNeutralForeground3 },
});

export function SignIn({ ended }: { ended: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [isShown, setShown] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(undefined);
    try {
      await core.signIn(
        String(form.get('login')),
        String(form.get('password')),
        form.get('remember') === 'on',
      );
    } catch (error) {
      setProblem((error instanceof Problem && error.detail) || t('app.failed'));
      setBusy(false);
    }
  }

  return (
    <main className={styles.page}>
      <form className={styles.card} onSubmit={(event) => void submit(event)}>
        <div className={styles.head}>
          <Mark className={styles.mark} />
          <Title2 as="h1">{t('signIn.welcome')}</Title2>
          <Text className={styles.lead}>{t('signIn.lead')}</Text>
        </div>
        {ended && !problem && (
          <MessageBar intent="info">
            <MessageBarBody>{t('signIn.ended')}</MessageBarBody>
          </MessageBar>
        )}
        <Field label={t('signIn.login')}>
          <Input name="login" size="large" autoComplete="username" autoCapitalize="none" autoFocus required />
        </Field>
        <Field
          label={t('signIn.password')}
          validationMessage={problem}
          validationState={problem ? 'error' : 'none'}
        >
          <Input
            name="password"
            size="large"
            type={isShown ? 'text' : 'password'}
            autoComplete="current-password"
            required
            contentAfter={
              <Button
                appearance="transparent"
                icon={isShown ? <EyeOffRegular /> : <EyeRegular />}
                aria-label={t(isShown ? 'signIn.hide' : 'signIn.show')}
                onClick={() => setShown(!isShown)}
              />
            }
          />
        </Field>
        <Checkbox name="remember" label={t('signIn.remember')} />
        <Button type="submit" appearance="primary" size="large" disabledFocusable={busy}>
          {t('signIn.submit')}
        </Button>
      </form>
    </main>
  );
}

export const useCardStyles = useStyles;
