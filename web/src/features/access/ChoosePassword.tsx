import { Button, Field, Input, Text } from '@fluentui/react-components';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useLocation, useNavigate } from 'react-router';
import { useCore } from '../../app/core';
import { Problem } from '../../core';
import { FormLine } from './FormLine';
import { Page, useFormStyles } from './Page';
import { PasswordInput } from './PasswordInput';

/** Where a link leads that an administrator has made: one chooses a password and is inside. */
export function ChoosePassword() {
  const styles = useFormStyles();
  const { t } = useTranslation();
  const core = useCore();
  const secret = useLocation().hash.slice(1);
  const navigate = useNavigate();
  const line = useId();
  const [holder, setHolder] = useState<{ login: string; name: string }>();
  const [notice, setNotice] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [isCapsLock, setCapsLock] = useState(false);

  useEffect(() => {
    if (!secret) return;
    core.welcome(secret).then(setHolder, (error: unknown) => {
      const { status, detail } = Problem.of(error);
      setNotice(status === 404 ? t('welcomeLink.gone') : detail || t('connection.unreachable'));
    });
  }, [core, secret, t]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get('password') ?? '');
    setBusy(true);
    setProblem(undefined);
    try {
      await core.choosePassword(secret, password);
      await navigate('/', { replace: true });
    } catch (error) {
      const { status, detail } = Problem.of(error);
      if (status === 404) setNotice(t('welcomeLink.gone'));
      else setProblem(detail || t('connection.unreachable'));
      setBusy(false);
    }
  }

  const trouble = secret ? notice : t('welcomeLink.missing');
  if (trouble)
    return (
      <Page title={t('welcomeLink.title')}>
        <Text className={styles.notice} role="alert">
          {trouble}
        </Text>
        <Button size="large" onClick={() => void navigate('/sign-in', { replace: true })}>
          {t('welcomeLink.signIn')}
        </Button>
      </Page>
    );
  return (
    <Page
      title={holder ? t('welcomeLink.hello', { name: holder.name.split(' ')[0] }) : t('welcomeLink.title')}
      lead={t('welcomeLink.lead')}
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <Field label={t('signIn.login')}>
          <Input
            name="login"
            size="large"
            autoComplete="username"
            input={{ size: 10 }}
            value={holder?.login ?? ''}
            readOnly
          />
        </Field>
        <div>
          <Field label={t('setup.password')}>
            <PasswordInput
              name="password"
              size="large"
              autoComplete="new-password"
              autoFocus
              aria-invalid={problem !== undefined}
              aria-describedby={line}
              onCapsLock={setCapsLock}
              onChange={() => setProblem(undefined)}
            />
          </Field>
          <FormLine id={line} problem={problem} capsLock={isCapsLock} hint={t('setup.hint')} />
        </div>
        <Button type="submit" appearance="primary" size="large" disabledFocusable={isBusy || !holder}>
          {t('welcomeLink.submit')}
        </Button>
      </form>
    </Page>
  );
}
