import {
  Button,
  makeStyles,
  mergeClasses,
  Subtitle2,
  Text,
  Title2,
  tokens,
} from '@fluentui/react-components';
import { CallRegular, ChatRegular, MailRegular, PhoneRegular } from '@fluentui/react-icons';
import { useTranslation } from '../../ui/useTranslation';
import { useNavigate, useParams } from 'react-router';
import { useCore, useMe } from '../../app/core';
import type { Id, Profile } from '../../core';
import { dayOf, isoDay } from '../../ui/absence';
import { NARROW } from '../../ui/media';
import { usePageTitle } from '../../ui/pageTitle';
import { GuestMark } from '../../ui/GuestMark';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { PresenceWord } from '../../ui/PresenceWord';
import { usePresence } from '../../ui/presence';
import { TextLink } from '../../ui/TextLink';
import { AbsenceBanner } from '../people/AbsenceBanner';
import { BackToDirectory } from './BackToDirectory';
import { contacts } from './model';
import { OrganisationChart } from './OrganisationChart';
import { usePageStyles } from './pageStyles';
import { Path } from './Path';
import { Failed, LoadingPage } from './states';
import { useAsked } from './useAsked';

const useStyles = makeStyles({
  head: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalL,
    alignItems: 'center',
    [NARROW]: { columnGap: tokens.spacingHorizontalL },
  },
  who: { display: 'grid', rowGap: tokens.spacingVerticalXXS, justifyItems: 'start', minWidth: 0 },
  name: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minWidth: 0,
  },
  title: { overflowWrap: 'anywhere' },
  back: { gridColumn: '1 / -1', display: 'none', [NARROW]: { display: 'block' } },
  actions: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalS,
  },
  parts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 280px)',
    columnGap: tokens.spacingHorizontalXXXL,
    rowGap: tokens.spacingVerticalXXL,
    alignItems: 'start',
    '@media (max-width: 1100px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  alone: { gridTemplateColumns: 'minmax(0, 1fr)' },
  aside: { display: 'grid', rowGap: tokens.spacingVerticalXXL, '@media (max-width: 1100px)': { order: -1 } },
  contacts: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  contact: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    minHeight: '32px',
  },
  icon: { fontSize: '20px', color: tokens.colorNeutralForeground3 },
  anchor: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'none',
    overflowWrap: 'anywhere',
    padding: `${tokens.spacingVerticalXXS} 0`,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  about: { overflowWrap: 'anywhere' },
});

const ICONS = { email: <MailRegular />, phone: <CallRegular />, mobile: <PhoneRegular /> };

/** Somebody: who they are, how to reach them, and where they stand in the organisation. */
export function ProfilePage() {
  const { person = '' } = useParams();
  const core = useCore();
  const asked = useAsked(person, (signal) => core.directory.profile(person, signal));
  if (asked.problem) return <Failed problem={asked.problem} again={asked.again} />;
  return asked.value ? <Shown key={person} profile={asked.value} /> : <LoadingPage />;
}

function Shown({ profile }: { profile: Profile }) {
  const page = usePageStyles();
  const styles = useStyles();
  const { t } = useTranslation();
  const { person, path, absence, manager, reports } = profile;
  const presence = usePresence(person.id);
  usePageTitle(person.name);
  const [first = person.name] = person.name.split(' ');
  const hasPlace = manager !== undefined || reports.length > 0;
  return (
    <div className={page.root}>
      <article className={page.column} aria-label={person.name}>
        <div className={styles.head}>
          <span className={styles.back}>
            <BackToDirectory />
          </span>
          <PersonAvatar id={person.id} size={96} />
          <div className={styles.who}>
            <span className={styles.name}>
              <Title2 as="h1" className={page.title}>
                {person.name}
              </Title2>
              {person.guest && <GuestMark size="medium" isApart />}
            </span>
            {person.title && (
              <Text size={400} className={styles.title}>
                {person.title}
              </Text>
            )}
            <Path path={path} />
            {presence && <PresenceWord presence={presence} />}
          </div>
          <Actions id={person.id} email={profile.email} />
        </div>
        {absence && <AbsenceBanner absence={absence} />}
        <div className={mergeClasses(styles.parts, !hasPlace && styles.alone)}>
          {hasPlace && <OrganisationChart profile={profile} />}
          <div className={styles.aside}>
            <Contact profile={profile} />
            {profile.about && (
              <section className={page.section} aria-label={t('profile.about', { name: first })}>
                <Subtitle2 as="h2" className={styles.about}>
                  {t('profile.about', { name: first })}
                </Subtitle2>
                <Text className={styles.about}>{profile.about}</Text>
              </section>
            )}
            <Guest profile={profile} />
          </div>
        </div>
      </article>
    </div>
  );
}

function Actions({ id, email }: { id: Id; email?: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const me = useMe();
  const navigate = useNavigate();
  const write = async () => {
    const chat = await core.openChat([id]);
    await navigate(`/c/${chat.id}`);
  };
  return (
    <div className={styles.actions}>
      {id === me.id ? (
        <Button onClick={() => void navigate('/settings')}>{t('profile.edit')}</Button>
      ) : (
        <Button appearance="primary" icon={<ChatRegular />} onClick={() => void write()}>
          {t('profile.write')}
        </Button>
      )}
      {email && id !== me.id && (
        <Button as="a" href={`mailto:${email}`} icon={<MailRegular />}>
          {t('profile.mail')}
        </Button>
      )}
    </div>
  );
}

function Contact({ profile }: { profile: Profile }) {
  const page = usePageStyles();
  const styles = useStyles();
  const { t } = useTranslation();
  const ways = contacts(profile);
  return (
    <section className={page.section} aria-label={t('profile.contact')}>
      <Subtitle2 as="h2">{t('profile.contact')}</Subtitle2>
      {ways.length === 0 && <Text className={styles.quiet}>{t('profile.noContact')}</Text>}
      {ways.length > 0 && (
        <ul className={styles.contacts}>
          {ways.map(({ kind, text, href }) => (
            <li key={kind} className={styles.contact}>
              <span className={styles.icon} role="img" aria-label={t(`profile.${kind}`)}>
                {ICONS[kind]}
              </span>
              <a href={href} className={styles.anchor}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Who invited a guest, and until when. */
function Guest({ profile: { sponsor, expires } }: { profile: Profile }) {
  const page = usePageStyles();
  const { t, i18n } = useTranslation();
  if (!sponsor && !expires) return null;
  return (
    <section className={page.section} aria-label={t('profile.guest')}>
      <Subtitle2 as="h2">{t('profile.guest')}</Subtitle2>
      <span>
        {sponsor && (
          <Text block>
            {t('profile.sponsor')} <TextLink to={`/people/${sponsor.id}`}>{sponsor.name}</TextLink>
          </Text>
        )}
        {expires && (
          <Text block>{t('profile.expires', { day: dayOf(isoDay(new Date(expires)), i18n.language) })}</Text>
        )}
      </span>
    </section>
  );
}
