import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useCore, useMe, useReadable } from '../../app/core';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { StatusLine } from '../../ui/StatusLine';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Who one is here, as the others see it. */
export function Myself() {
  const styles = useStyles();
  const { id, name } = useMe();
  const { title, status } = useReadable(useCore().person(id)) ?? {};
  return (
    <div className={styles.root}>
      <PersonAvatar id={id} size={48} />
      <div>
        <Text block size={400} weight="semibold">
          {name}
        </Text>
        {title && (
          <Text block size={200} className={styles.quiet}>
            {title}
          </Text>
        )}
        {status && <StatusLine status={status} />}
      </div>
    </div>
  );
}
