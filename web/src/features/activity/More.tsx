import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from '../../ui/useTranslation';

const useStyles = makeStyles({
  root: { display: 'grid', justifyItems: 'center', padding: tokens.spacingVerticalS },
});

/** The end of a list that goes on: it grows when the end comes into sight, and by the button. */
export function More({ onMore }: { onMore: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const ref = useRef<HTMLDivElement>(null);
  const more = useEffectEvent(onMore);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) more();
    });
    if (ref.current) observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={ref} className={styles.root}>
      <Button appearance="subtle" onClick={onMore}>
        {t('activity.showMore')}
      </Button>
    </div>
  );
}
