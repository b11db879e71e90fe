import { Button, Checkbox, Field, Input, Text } from '@fluentui/react-components';
import type { TFunction } from 'i18next';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useReadable } from '../../app/core';
import { Problem } from '../../core';
import { prefer, preferences } from '../../ui/preferences';
import { FormLine } from './FormLine';
import { Page, useFormStyles } from './Page';
import { PasswordInput } from './PasswordInput';

/** @param ended a session that was there has ended; whoever was here signs in again and is where they were */
export function SignIn({ ended }: { ended: boolean }) {
  const styles = useFormStyles();
  const { t } = useTranslation();
  const core = useCore();
  const { isShared } = useReadable(core.device);
  const { remembers } = useReadable(preferences);
  const [isRemembered, setRemembered] = useState(!isShared && remembers);
  const rememberHint = t(isShared ? 'signIn.sharedLead' : 'signIn.rememberLead');
  const line = useId();
  const password = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [isCapsLock, setCapsLock] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const remember = form.get('remember') === 'on';
    setBusy(true);
    try {
      await core.signIn(String(form.get('login')).trim(), String(form.get('password')), remember);
      if (!isShared) prefer({ remembers: remember });
    } catch (error) {
      setProblem(whatHappened(error, t));
      setBusy(false);
      password.current?.select();
    }
  }

  return (
    <Page
      title={t(ended ? 'signIn.endedTitle' : 'signIn.welcome')}
      lead={t(ended ? 'signIn.ended' : 'signIn.lead')}
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <Field label={t('signIn.login')}>
          <Input
            name="login"
            size="large"
            // where nothing is to be remembered the browser does not list who has been here
            autoComplete={isRemembered ? 'username' : 'off'}
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            required
          />
        </Field>
        <div>
          <Field label={t('signIn.password')}>
            <PasswordInput
              inputRef={password}
              name="password"
              size="large"
              autoComplete="current-password"
              aria-invalid={problem !== undefined}
              aria-describedby={line}
              onCapsLock={setCapsLock}
              onChange={() => setProblem(undefined)}
            />
          </Field>
          <FormLine id={line} problem={problem} capsLock={isCapsLock} />
        </div>
        <Field className={styles.remember} hint={{ className: styles.hint, children: rememberHint }}>
          <Checkbox
            name="remember"
            checked={isRemembered}
            label={t('signIn.remember')}
            onChange={(_, { checked }) => setRemembered(checked === true)}
          />
        </Field>
        <Button
          type="submit"
          appearance="primary"
          size="large"
          className={styles.submit}
          disabledFocusable={isBusy}
        >
          {t('signIn.submit')}
        </Button>
        <Text size={200} align="center">
          {t('signIn.help')}
        </Text>
      </form>
    </Page>
  );
}

/** In the language chosen on this page, which the server does not know yet. */
function whatHappened(error: unknown, t: TFunction): string {
  if (!(error instanceof Problem) || error.status === 0) return t('connection.unreachable');
  return error.status === 401 ? t('signIn.wrong') : error.detail || t('app.failed');
}
