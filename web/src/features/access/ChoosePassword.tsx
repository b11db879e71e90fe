import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useLocation, useNavigate } from 'react-router';
import { useCore } from '../../app/core';
import { Splash } from '../../app/Splash';
import { Problem } from '../../core';
import { FormLine } from './FormLine';
import { LinkUnreachable } from './LinkUnreachable';
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
  const [trouble, setTrouble] = useState<'gone' | 'missing' | Problem | undefined>(
    secret ? undefined : 'missing',
  );
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [isCapsLock, setCapsLock] = useState(false);

  useEffect(() => {
    if (!secret) return;
    core.welcome(secret).then(setHolder, (error: unknown) => {
      const problem = Problem.of(error);
      setTrouble(problem.status === 404 ? 'gone' : problem);
    });
  }, [core, secret]);

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
      if (status === 404) setTrouble('gone');
      else setProblem(detail || t('connection.unreachable'));
      setBusy(false);
    }
  }

  if (trouble instanceof Problem) return <LinkUnreachable problem={trouble} lead={t('welcomeLink.away')} />;
  if (trouble)
    return (
      <Page title={t('welcomeLink.broken')} lead={t(`welcomeLink.${trouble}`)}>
        <Button size="large" onClick={() => void navigate('/sign-in', { replace: true })}>
          {t('welcomeLink.signIn')}
        </Button>
      </Page>
    );
  if (!holder) return <Splash />;
  return (
    <Page title={t('welcomeLink.hello', { name: holder.name.split(' ')[0] })} lead={t('welcomeLink.lead')}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <Field label={t('signIn.login')}>
          <Input
            name="login"
            size="large"
            autoComplete="username"
            input={{ size: 10 }}
            value={holder.login}
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
        <Button type="submit" appearance="primary" size="large" disabledFocusable={isBusy}>
          {t('welcomeLink.submit')}
        </Button>
      </form>
    </Page>
  );
}
