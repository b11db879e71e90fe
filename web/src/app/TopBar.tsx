import { Button, makeStyles, mergeClasses, Subtitle2, tokens, Tooltip } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import { useTranslation } from '../ui/useTranslation';
import { useNavigate } from 'react-router';
import { QuickBox } from '../features/find/QuickBox';
import { AccountMenu } from './parts';
import { LOW, NARROW } from '../ui/media';
import { useCore, useReadable } from './core';
import { Logo } from '../ui/Logo';

const useStyles = makeStyles({
  root: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(280px, 480px) minmax(0, 1fr)',
    alignItems: 'center',
    // Leaves the organisation its name.
    '@media (max-width: 1199px)': {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(280px, 360px) minmax(0, 1fr)',
    },
    columnGap: tokens.spacingHorizontalM,
    height: '48px',
    padding: `0 ${tokens.spacingHorizontalM} 0 20px`,
    backgroundColor: tokens.colorNeutralBackground4,
    [NARROW]: {
      gridTemplateColumns: 'minmax(0, 1fr) auto auto',
      columnGap: tokens.spacingHorizontalXS,
      padding: `env(safe-area-inset-top) ${tokens.spacingHorizontalM} 0 ${tokens.spacingHorizontalL}`,
      height: 'calc(52px + env(safe-area-inset-top))',
    },
    [LOW]: { height: 'calc(40px + env(safe-area-inset-top))' },
  },
  start: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM, minWidth: 0 },
  mark: { flexShrink: 0 },
  organisation: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    // Two lines of a smaller type, where it is too long for one.
    '@media (max-width: 379px)': {
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 2,
      whiteSpace: 'normal',
      overflowWrap: 'anywhere',
      fontSize: tokens.fontSizeBase300,
      lineHeight: tokens.lineHeightBase300,
    },
  },
  steps: { display: 'flex', flexShrink: 0, marginLeft: 'auto', [NARROW]: { display: 'none' } },
  end: { justifySelf: 'end', display: 'flex', alignItems: 'center' },
});

/** Whose Torv this is, the way back, the box that finds everything, and oneself. */
export const TopBar = memo(function TopBar({ className }: { className?: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { organisation } = useReadable(useCore().session);
  return (
    <header className={mergeClasses(styles.root, className)} data-region="top">
      <div className={styles.start}>
        <Logo height={30} width={120} className={styles.mark} />
        <Subtitle2 className={styles.organisation} title={organisation}>
          {organisation}
        </Subtitle2>
        <span className={styles.steps}>
          <Tooltip content={t('app.back')} relationship="label">
            <Button
              appearance="transparent"
              icon={<ChevronLeftRegular />}
              onClick={() => void navigate(-1)}
            />
          </Tooltip>
          <Tooltip content={t('app.forward')} relationship="label">
            <Button
              appearance="transparent"
              icon={<ChevronRightRegular />}
              onClick={() => void navigate(1)}
            />
          </Tooltip>
        </span>
      </div>
      <QuickBox />
      <div className={styles.end}>
        <AccountMenu />
      </div>
    </header>
  );
});
