import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChatMultipleRegular, NumberSymbolRegular } from '@fluentui/react-icons';
import i18next from 'i18next';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useLocation, useNavigate } from 'react-router';
import { useCore, useReadable } from '../../app/core';
import { Splash } from '../../app/Splash';
import { type GuestInvitation, Problem } from '../../core';
import { date } from '../../ui/time';
import { FormLine } from '../access/FormLine';
import { LinkUnreachable } from '../access/LinkUnreachable';
import { Page, useFormStyles } from '../access/Page';
import { PasswordInput } from '../access/PasswordInput';

const useStyles = makeStyles({
  places: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    margin: `0 0 ${tokens.spacingVerticalXL}`,
    padding: tokens.spacingHorizontalL,
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
  place: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    overflowWrap: 'anywhere',
  },
  icon: { display: 'grid', fontSize: '20px', color: tokens.colorNeutralForeground3 },
  quiet: { color: tokens.colorNeutralForeground3, textWrap: 'pretty' },
});

/** What the link of an invitation opens: who invites, to what, and the way in. */
export function AcceptInvitation() {
  const styles = useStyles();
  const { t } = useTranslation();
  const secret = useLocation().hash.slice(1);
  const { status } = useReadable(useCore().session);
  const [isHere] = useState(status === 'signedIn');
  const { invitation, trouble } = useInvitation(secret);
  if (isHere)
    return (
      <Page title={t('guest.isHere')} lead={t('guest.isHereLead')}>
        <Onward label={t('messages.toStart')} />
      </Page>
    );
  if (trouble === 'gone')
    return (
      <Page title={t('guest.gone')} lead={t('guest.goneLead')}>
        <Onward label={t('welcomeLink.signIn')} />
      </Page>
    );
  if (trouble) return <LinkUnreachable problem={trouble} lead={t('guest.away')} />;
  if (!invitation) return <Splash />;
  const { sponsor, title, unit, places } = invitation;
  return (
    <Page
      title={t('guest.welcome')}
      lead={t('guest.lead', { sponsor: [sponsor, title, unit].filter(Boolean).join(', ') })}
    >
      <ul className={styles.places} aria-label={t('guest.places')}>
        {places.map((place, i) => (
          <li key={i} className={styles.place}>
            <span className={styles.icon}>
              {place.kind === 'channel' ? <NumberSymbolRegular /> : <ChatMultipleRegular />}
            </span>
            <Text>
              {place.name ?? t('list.group')}
              {place.team && <span className={styles.quiet}> · {place.team}</span>}
            </Text>
          </li>
        ))}
      </ul>
      <Form invitation={invitation} secret={secret} />
    </Page>
  );
}

function Onward({ label }: { label: string }) {
  const navigate = useNavigate();
  return (
    <Button size="large" onClick={() => void navigate('/', { replace: true })}>
      {label}
    </Button>
  );
}

function Form({ invitation, secret }: { invitation: GuestInvitation; secret: string }) {
  const forms = useFormStyles();
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const core = useCore();
  const navigate = useNavigate();
  const id = useId();
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const [isCapsLock, setCapsLock] = useState(false);
  const trouble = (field: string) => (problem?.field === field ? problem.detail : undefined);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const password = String(data.get('password'));
    const { language } = i18next;
    setBusy(true);
    setProblem(undefined);
    try {
      const { login, conversation } = await core.guests.accept(secret, String(data.get('name')), password);
      await core.signIn(login, password, false);
      await navigate(`/c/${conversation}`, { replace: true });
      if (language !== 'da') await core.updateMe({ language: 'en' });
    } catch (error) {
      const found = Problem.of(error);
      setProblem(found.detail ? found : new Problem(0, { detail: t('connection.unreachable') }));
      setBusy(false);
      if (found.field) form.querySelector<HTMLElement>(`[name=${found.field}]`)?.focus();
    }
  }

  return (
    <form className={forms.form} onSubmit={(event) => void submit(event)} noValidate>
      <div role="alert">
        {problem && !problem.field && <Text className={forms.problem}>{problem.detail}</Text>}
      </div>
      <div>
        <Field label={t('setup.name')}>
          <Input
            name="name"
            size="large"
            required
            autoFocus
            autoComplete="name"
            defaultValue={invitation.name}
            aria-describedby={`${id}-name`}
          />
        </Field>
        <FormLine id={`${id}-name`} problem={trouble('name')} />
      </div>
      <input type="hidden" name="login" autoComplete="username" value={invitation.email} />
      <div>
        <Field label={t('setup.password')}>
          <PasswordInput
            name="password"
            size="large"
            autoComplete="new-password"
            aria-describedby={`${id}-password`}
            onCapsLock={setCapsLock}
          />
        </Field>
        <FormLine
          id={`${id}-password`}
          problem={trouble('password')}
          capsLock={isCapsLock}
          hint={t('setup.hint')}
        />
      </div>
      <Text size={200} className={styles.quiet}>
        {t('guest.terms', {
          email: invitation.email,
          date: date(invitation.staysUntil, i18n.language),
        })}
      </Text>
      <Button
        type="submit"
        appearance="primary"
        size="large"
        className={forms.submit}
        disabledFocusable={isBusy}
      >
        {t('guest.accept')}
      </Button>
    </form>
  );
}

function useInvitation(secret: string) {
  const core = useCore();
  const [invitation, setInvitation] = useState<GuestInvitation>();
  const [trouble, setTrouble] = useState<'gone' | Problem | undefined>(secret ? undefined : 'gone');
  useEffect(() => {
    if (!secret) return;
    core.guests.read(secret).then(setInvitation, (error: unknown) => {
      const problem = Problem.of(error);
      setTrouble(problem.status === 404 ? 'gone' : problem);
    });
  }, [core, secret]);
  return { invitation, trouble };
}
