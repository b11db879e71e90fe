import {
  Badge,
  Button,
  makeStyles,
  Menu,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Popover,
  PopoverSurface,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ChatRegular } from '@fluentui/react-icons';
import type { MouseEvent } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useNavigate } from 'react-router';
import { useCore, useMe, useReadable } from '../../app/core';
import type { Id, Profile } from '../../core';
import { GuestMark } from '../../ui/GuestMark';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { PresenceWord } from '../../ui/PresenceWord';
import { StatusLine } from '../../ui/StatusLine';
import { profile } from '../../ui/profile';
import { usePresence } from '../../ui/presence';
import { Sheet } from '../../ui/Sheet';
import { TextLink } from '../../ui/TextLink';
import { isTouched, NARROW, useIsNarrow } from '../../ui/media';
import { callable } from '../directory/model';
import { useAsked } from '../directory/useAsked';
import { PresenceChoices } from '../settings/PresenceChoices';
import { AbsenceBanner } from './AbsenceBanner';

const useStyles = makeStyles({
  root: { width: '320px', maxWidth: 'calc(100vw - 32px)', padding: tokens.spacingHorizontalXL },
  head: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    alignItems: 'center',
  },
  text: { display: 'grid', rowGap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  name: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  banner: { marginTop: tokens.spacingVerticalM },
  anchor: {
    color: tokens.colorBrandForegroundLink,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
  },
  details: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalM} 0 0`,
    minHeight: '20px',
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
    // Under a finger each is a line of its own, and all of the line is the link.
    '@media (pointer: coarse)': {
      columnGap: 0,
      rowGap: 0,
      '& dt, & dd': {
        display: 'grid',
        alignItems: 'center',
        minHeight: '44px',
        borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
      },
      '& dt': { paddingRight: tokens.spacingHorizontalM },
      '& dd a': { paddingBlock: tokens.spacingVerticalM },
    },
  },
  actions: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalL,
    [NARROW]: { '& > button': { flex: 1 } },
  },
});

const BESIDE = { position: 'after', align: 'top' } as const;
/** There is no room beside a face. */
const BELOW = { position: 'below', align: 'start' } as const;

/** Who somebody is, beside where one asked, on a phone where the thumb is. There is one card for all. */
export function ProfileCard() {
  const styles = useStyles();
  const { t } = useTranslation();
  const shown = useReadable(profile);
  const isNarrow = useIsNarrow();
  const close = () => {
    shown?.beside.focus();
    profile.set(undefined);
  };
  if (isNarrow && isTouched)
    return (
      shown && (
        <Sheet label={t('profile.title')} onClose={close}>
          <div onClick={closeOnLeaving}>
            <Card id={shown.id} />
          </div>
        </Sheet>
      )
    );
  return (
    <Popover
      open={shown !== undefined}
      positioning={{ target: shown?.beside, offset: 8, ...(isNarrow ? BELOW : BESIDE) }}
      trapFocus
      onOpenChange={(_, { open }) => !open && close()}
    >
      <PopoverSurface className={styles.root} aria-label={t('profile.title')} onClick={closeOnLeaving}>
        {shown && <Card id={shown.id} />}
      </PopoverSurface>
    </Popover>
  );
}

/** A link of the card leads away from it. */
function closeOnLeaving({ target }: MouseEvent): void {
  if ((target as HTMLElement).closest('a[href^="/"]')) profile.set(undefined);
}

function Card({ id }: { id: Id }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const me = useMe();
  const navigate = useNavigate();
  const person = useReadable(core.person(id));
  const presence = usePresence(id);
  const { value } = useAsked(id, (signal) => core.directory.profile(id, signal));
  const isMe = id === me.id;
  const go = (to: string) => {
    profile.set(undefined);
    void navigate(to);
  };
  const write = async () => {
    const chat = await core.openChat([id]);
    profile.set(undefined);
    await navigate(`/c/${chat.id}`);
  };
  return (
    <>
      <div className={styles.head}>
        <PersonAvatar id={id} size={72} presence />
        <div className={styles.text}>
          <span className={styles.name}>
            <Text as="h2" size={400} weight="semibold">
              {person?.name ?? t('messages.unknown')}
            </Text>
            {person?.guest && <GuestMark size="medium" isApart />}
            {person?.left && <Badge appearance="outline">{t('profile.left')}</Badge>}
          </span>
          {presence && !person?.left && <PresenceWord presence={presence} />}
          {person?.status && <StatusLine status={person.status} />}
          {person?.title && <Text className={styles.quiet}>{person.title}</Text>}
          {person?.unit && <Text className={styles.quiet}>{person.unit}</Text>}
        </div>
      </div>
      {value?.absence && <AbsenceBanner absence={value.absence} className={styles.banner} />}
      {value && <Details profile={value} />}
      <div className={styles.actions}>
        {isMe ? (
          <Menu checkedValues={{ presence: [presence ?? me.presence] }}>
            <MenuTrigger disableButtonEnhancement>
              <Button>{t('profile.setStatus')}</Button>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <PresenceChoices />
              </MenuList>
            </MenuPopover>
          </Menu>
        ) : (
          !person?.left && (
            <Button appearance="primary" icon={<ChatRegular />} onClick={() => void write()}>
              {t('profile.write')}
            </Button>
          )
        )}
        <Button onClick={() => go(`/people/${id}`)}>{t('profile.open')}</Button>
      </div>
    </>
  );
}

/** Where somebody belongs, in a few words. */
function Details({ profile: { path, manager, mobile, phone } }: { profile: Profile }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const above = path.at(-2);
  const number = phone ?? mobile;
  if (!above && !manager && !number) return null;
  return (
    <dl className={styles.details}>
      {above && (
        <>
          <dt>{t('profile.within')}</dt>
          <dd>
            <TextLink to={`/units/${above.id}`}>{above.name}</TextLink>
          </dd>
        </>
      )}
      {manager && (
        <>
          <dt>{t('profile.manager')}</dt>
          <dd>
            <TextLink to={`/people/${manager.id}`}>{manager.name}</TextLink>
          </dd>
        </>
      )}
      {number && (
        <>
          <dt>{t('profile.phone')}</dt>
          <dd>
            <a href={callable(number)} className={styles.anchor}>
              {number}
            </a>
          </dd>
        </>
      )}
    </dl>
  );
}
