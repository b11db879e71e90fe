import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { StateLine } from '../../app/ConnectionBar';
import type { Line } from '../../app/connectionLine';
import { Mark } from '../../app/Splash';
import { TroubleView } from '../../app/TroubleView';
import { useCore, useReadable } from '../../app/core';
import { ChannelIcon } from '../../features/list/ChannelIcon';
import { BannerLine } from '../../ui/BannerLine';
import { GuestMark } from '../../ui/GuestMark';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { PresenceWord } from '../../ui/PresenceWord';
import { PRESENCES } from '../../ui/presence';
import { CHANNELS } from '../organisation';
import { EVERYBODY } from '../people';
import type { Group } from './state';

const useStyles = makeStyles({
  page: { display: 'grid', rowGap: tokens.spacingVerticalXL, padding: tokens.spacingHorizontalXXL },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  mark: { width: '56px', height: '56px' },
});

function Page({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const { status } = useReadable(useCore().session);
  return status === 'signedIn' && <main className={styles.page}>{children}</main>;
}

function Avatars() {
  const styles = useStyles();
  return (
    <Page>
      {([20, 32, 40, 96] as const).map((size) => (
        <div key={size} className={styles.row}>
          {EVERYBODY.map(({ id }) => (
            <PersonAvatar key={id} id={id} size={size} presence />
          ))}
        </div>
      ))}
    </Page>
  );
}

function Signs() {
  const styles = useStyles();
  return (
    <Page>
      <Mark className={styles.mark} />
      <div className={styles.row}>
        {PRESENCES.map((presence) => (
          <Text key={presence}>
            <PresenceWord presence={presence} />
          </Text>
        ))}
      </div>
      <div className={styles.row}>
        {CHANNELS.map((channel) => (
          <ChannelIcon key={channel.id} channel={channel} />
        ))}
        <GuestMark />
      </div>
    </Page>
  );
}

function Banners() {
  return (
    <Page>
      {(['info', 'warning', 'urgent'] as const).map((level) => (
        <BannerLine
          key={level}
          banner={{ level, text: 'Torv er nede i nat mellem kl. 2 og 3.' }}
          onDismiss={level === 'info' ? () => undefined : undefined}
        />
      ))}
    </Page>
  );
}

const LINES: Line[] = [
  'offline',
  'offlineUnkept',
  'restarting',
  'reconnecting',
  'unkept',
  'updated',
  'cached',
];
const nothing = () => undefined;

function Lines() {
  return (
    <Page>
      {LINES.map((line) => (
        <StateLine key={line} line={line} onUpdate={nothing} />
      ))}
    </Page>
  );
}

function Trouble({ error }: { error: unknown }) {
  return (
    <Page>
      <TroubleView error={error} onAgain={nothing} />
    </Page>
  );
}

/** A fixed trace: the number of a fault comes from it. */
const BROKEN = Object.assign(new Error('planted'), { stack: 'Error: planted' });
const GONE = new TypeError('Failed to fetch dynamically imported module');

export const components: Group = {
  name: 'components',
  states: [
    { name: 'avatars', element: <Avatars /> },
    { name: 'signs', element: <Signs /> },
    { name: 'banners', element: <Banners /> },
    { name: 'lines', element: <Lines /> },
    { name: 'trouble', element: <Trouble error={BROKEN} /> },
    { name: 'trouble-gone', element: <Trouble error={GONE} /> },
  ],
};
