import { Button, Field, Input, Text } from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useLocation, useNavigate } from 'react-router';
import { useCore } from '../../app/core';
import { Problem } from '../../core';
import { FormLine } from './FormLine';
import { Page, useFormStyles } from './Page';
import { PasswordInput } from './PasswordInput';

const FIELDS = [
  { name: 'organisation', autoComplete: 'organization' },
  { name: 'name', autoComplete: 'name' },
  { name: 'login', autoComplete: 'username' },
  { name: 'password', autoComplete: 'new-password' },
] as const;

/** The very first visit: the organisation and its first administrator, by the one-time link. */
export function SetUp() {
  const styles = useFormStyles();
  const { t } = useTranslation();
  const core = useCore();
  const secret = useLocation().hash.slice(1);
  const navigate = useNavigate();
  const id = useId();
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const [isCapsLock, setCapsLock] = useState(false);
  const general = problem && !FIELDS.some(({ name }) => name === problem.field);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const text = (name: string) => String(data.get(name) ?? '');
    setBusy(true);
    setProblem(undefined);
    try {
      await core.setUp({
        secret,
        organisation: text('organisation').trim(),
        name: text('name').trim(),
        login: text('login').trim(),
        password: text('password'),
      });
      await navigate('/', { replace: true });
    } catch (error) {
      const trouble =
        error instanceof Problem && error.detail
          ? error
          : new Problem(0, { detail: t('connection.unreachable') });
      setProblem(trouble);
      setBusy(false);
      if (trouble.field) form.querySelector<HTMLElement>(`[name=${trouble.field}]`)?.focus();
    }
  }

  return (
    <Page title={t('setup.title')} lead={t('setup.lead')}>
      {(!secret || general) && (
        <Text className={styles.notice} role="alert">
          {secret ? problem?.detail : t('setup.missing')}
        </Text>
      )}
      {secret && (
        <form className={styles.form} onSubmit={(event) => void submit(event)}>
          {FIELDS.map(({ name, autoComplete }, i) => {
            const trouble = problem?.field === name ? problem.detail : undefined;
            const props = {
              name,
              autoComplete,
              size: 'large' as const,
              'aria-invalid': trouble !== undefined,
              'aria-describedby': `${id}-${name}`,
            };
            return (
              <div key={name}>
                <Field label={t(`setup.${name}`)}>
                  {name === 'password' ? (
                    <PasswordInput {...props} onCapsLock={setCapsLock} />
                  ) : (
                    <Input {...props} autoFocus={i === 0} required />
                  )}
                </Field>
                <FormLine
                  id={`${id}-${name}`}
                  problem={trouble}
                  capsLock={name === 'password' && isCapsLock}
                  hint={
                    name === 'password'
                      ? t('setup.hint')
                      : name === 'login'
                        ? t('setup.loginHint')
                        : undefined
                  }
                />
              </div>
            );
          })}
          <Button type="submit" appearance="primary" size="large" disabledFocusable={isBusy}>
            {t('setup.submit')}
          </Button>
        </form>
      )}
    </Page>
  );
}
