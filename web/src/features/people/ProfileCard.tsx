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
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCore, useMe, useReadable } from '../../app/core';
import type { Id } from '../../core';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { PresenceWord } from '../../ui/PresenceWord';
import { profile } from '../../ui/profile';
import { usePresence } from '../../ui/presence';
import { PresenceChoices } from '../settings/PresenceChoices';

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
  actions: { display: 'flex', marginTop: tokens.spacingVerticalL },
});

/** Who somebody is, beside where one asked. There is one card for all. */
export function ProfileCard() {
  const styles = useStyles();
  const { t } = useTranslation();
  const shown = useReadable(profile);
  return (
    <Popover
      open={shown !== undefined}
      positioning={{ target: shown?.beside, position: 'after', align: 'top', offset: 8 }}
      trapFocus
      onOpenChange={(_, { open }) => {
        if (open) return;
        shown?.beside.focus();
        profile.set(undefined);
      }}
    >
      <PopoverSurface className={styles.root} aria-label={t('profile.title')}>
        {shown && <Card id={shown.id} />}
      </PopoverSurface>
    </Popover>
  );
}

function Card({ id }: { id: Id }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const me = useMe();
  const navigate = useNavigate();
  const person = useReadable(core.person(id));
  const presence = usePresence(id);
  const isMe = id === me.id;
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
            {person?.guest && (
              <Badge appearance="tint" color="warning">
                {t('members.guest')}
              </Badge>
            )}
            {person?.left && <Badge appearance="outline">{t('profile.left')}</Badge>}
          </span>
          {presence && !person?.left && <PresenceWord presence={presence} />}
          {person?.title && <Text className={styles.quiet}>{person.title}</Text>}
          {person?.unit && <Text className={styles.quiet}>{person.unit}</Text>}
        </div>
      </div>
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
      </div>
    </>
  );
}
