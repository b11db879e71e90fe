import { Button, Field, Input, MessageBar, MessageBarBody, Text, Title2 } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { useCore } from '../../app/core';
import { Mark } from '../../app/Splash';
import { Problem } from '../../core';
import { useCardStyles } from './SignIn';

const FIELDS = [
  { name: 'organisation', label: 'setup.organisation', autoComplete: 'organization' },
  { name: 'name', label: 'setup.name', autoComplete: 'name' },
  { name: 'login', label: 'setup.login', autoComplete: 'username' },
  { name: 'password', label: 'setup.password', autoComplete: 'new-password' },
] as const;

/** The very first visit: the organisation and its first administrator, by the one-time link. */
export function SetUp() {
  const styles = useCardStyles();
  const { t } = useTranslation();
  const core = useCore();
  const secret = useLocation().hash.slice(1);
  const navigate = useNavigate();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '');
    setBusy(true);
    setProblem(undefined);
    try {
      await core.setUp({
        secret,
        organisation: text('organisation'),
        name: text('name'),
        login: text('login'),
        password: text('password'),
      });
      await navigate('/', { replace: true });
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem(0, { detail: t('app.failed') }));
      setBusy(false);
    }
  }

  return (
    <main className={styles.page}>
      <form className={styles.card} onSubmit={(event) => void submit(event)}>
        <div className={styles.head}>
          <Mark className={styles.mark} />
          <Title2 as="h1">{t('setup.title')}</Title2>
          <Text className={styles.lead}>{t('setup.lead')}</Text>
        </div>
        {(!secret || (problem && !problem.field)) && (
          <MessageBar intent="error">
            <MessageBarBody>{secret ? problem?.detail : t('setup.missing')}</MessageBarBody>
          </MessageBar>
        )}
        {FIELDS.map(({ name, label, autoComplete }) => (
          <Field
            key={name}
            label={t(label)}
            hint={name === 'password' ? t('setup.hint') : undefined}
            validationMessage={problem?.field === name ? problem.detail : undefined}
          >
            <Input
              name={name}
              type={name === 'password' ? 'password' : 'text'}
              autoComplete={autoComplete}
              required
            />
          </Field>
        ))}
        <Button type="submit" appearance="primary" size="large" disabledFocusable={busy || !secret}>
          {t('setup.submit')}
        </Button>
      </form>
    </main>
  );
}
