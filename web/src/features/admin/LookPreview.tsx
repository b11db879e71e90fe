import {
  Badge,
  Button,
  FluentProvider,
  Link,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ChatFilled } from '@fluentui/react-icons';
import { useTranslation } from '../../ui/useTranslation';
import { Logo } from '../../ui/Logo';
import { own, themesOf } from '../../ui/theme';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalS },
  both: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  // Its ground has no corners of its own: the window inside has.
  theme: { backgroundColor: 'transparent' },
  window: {
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusXLarge,
    outline: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  top: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    height: '44px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  door: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    marginLeft: 'auto',
    fontSize: '20px',
    color: tokens.colorBrandForeground1,
  },
  talk: { display: 'grid', rowGap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalL },
  bubble: {
    justifySelf: 'start',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: own.colorOtherBubble,
  },
  mine: { justifySelf: 'end', backgroundColor: own.colorOwnBubble },
  name: { display: 'block' },
  end: { display: 'flex', justifyContent: 'end', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
});

/** A small Torv in a colour, in both themes side by side. */
export function LookPreview({ colour }: { colour?: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div className={styles.root}>
      <Text weight="semibold">{t('look.preview')}</Text>
      <div className={styles.both}>
        {(['light', 'dark'] as const).map((name) => (
          <FluentProvider key={name} theme={themesOf(colour)[name]} className={styles.theme}>
            <figure className={styles.window} aria-label={t(`look.inTheme.${name}`)} style={{ margin: 0 }}>
              {/* It is looked at, not used. */}
              <div inert>
                <Sample />
              </div>
            </figure>
          </FluentProvider>
        ))}
      </div>
    </div>
  );
}

function Sample() {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.top}>
        <Logo height={28} width={120} />
        <span className={styles.door} aria-hidden>
          <ChatFilled />
          <Badge color="brand" size="small">
            3
          </Badge>
        </span>
      </div>
      <div className={styles.talk}>
        <div className={styles.bubble}>
          <Text size={200} weight="semibold" className={styles.name}>
            {t('look.sample.name')}
          </Text>
          <Text>
            {t('look.sample.text')} <Link inline>{t('look.sample.link')}</Link>
          </Text>
        </div>
        <div className={mergeClasses(styles.bubble, styles.mine)}>
          <Text>{t('look.sample.answer')}</Text>
        </div>
        <div className={styles.end}>
          <Button appearance="primary" size="small">
            {t('look.sample.send')}
          </Button>
        </div>
      </div>
    </>
  );
}
