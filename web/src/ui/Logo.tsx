import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useReadable, useCore } from '../app/core';
import { Mark } from '../app/Splash';
import { own } from './theme';

const useStyles = makeStyles({
  root: { display: 'inline-grid', flexShrink: 0 },
  ground: {
    padding: '3px 5px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: own.colorLogoGround,
    forcedColorAdjust: 'none',
  },
  image: { display: 'block', maxWidth: '100%', objectFit: 'contain', objectPosition: 'left center' },
});

/** The organisation's logo on white, or Torv's sign. */
export function Logo({ height, width, className }: { height: number; width: number; className?: string }) {
  const styles = useStyles();
  const look = useReadable(useCore().look.now);
  if (!look?.logo)
    return (
      <span className={mergeClasses(styles.root, className)} style={{ width: height, height }}>
        <Mark />
      </span>
    );
  return (
    <LogoImage logo={look.logo} alt={look.organisation} height={height} width={width} className={className} />
  );
}

/** @param logo the name of its image */
export function LogoImage({
  logo,
  alt,
  height,
  width,
  className,
}: {
  logo: string;
  alt: string;
  height: number;
  width: number;
  className?: string;
}) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.root, styles.ground, className)}>
      <img
        className={styles.image}
        src={`/api/look/logo/${logo}`}
        alt={alt}
        decoding="async"
        style={{ height: height - 6, maxWidth: width - 10 }}
      />
    </span>
  );
}
