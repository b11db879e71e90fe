import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { DismissRegular, InfoRegular, MegaphoneLoudRegular, WarningRegular } from '@fluentui/react-icons';
import { useTranslation } from './useTranslation';
import type { Banner } from '../core';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, auto) auto',
    justifyContent: 'center',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '40px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorTransparentStroke}`,
  },
  info: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    color: tokens.colorNeutralForeground1,
  },
  urgent: {
    backgroundColor: tokens.colorStatusDangerBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { display: 'grid', fontSize: '20px' },
  text: { color: 'inherit', fontWeight: 'inherit', overflowWrap: 'anywhere', textWrap: 'pretty' },
  dismiss: { color: 'inherit', minWidth: '32px' },
});

const ICONS = { info: <InfoRegular />, warning: <WarningRegular />, urgent: <MegaphoneLoudRegular /> };

/** What administrators tell everybody, in its colour and with its sign. */
export function BannerLine({ banner, onDismiss }: { banner: Banner; onDismiss?: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div className={mergeClasses(styles.root, styles[banner.level])}>
      <span className={styles.icon} aria-hidden>
        {ICONS[banner.level]}
      </span>
      <Text className={styles.text}>{banner.text}</Text>
      {onDismiss && (
        <Button
          appearance="transparent"
          size="small"
          className={styles.dismiss}
          icon={<DismissRegular />}
          aria-label={t('banner.dismiss')}
          onClick={onDismiss}
        />
      )}
    </div>
  );
}
