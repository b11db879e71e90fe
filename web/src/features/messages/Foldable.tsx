import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Markdown } from './Markdown';
import { isLong } from './model';
import { useWords } from '../../ui/words';

const useStyles = makeStyles({
  more: {
    padding: `${tokens.spacingVerticalXS} 0`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  folded: { maxHeight: '500px', overflow: 'hidden', maskImage: 'linear-gradient(black 80%, transparent)' },
});

/** A message's text; a long one shows its beginning first. */
export function Foldable({ text }: { text: string }) {
  const styles = useStyles();
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (!isLong(text)) return <Markdown text={text} />;
  return (
    <>
      <div className={isOpen ? undefined : styles.folded}>
        <Markdown text={text} />
      </div>
      <Link as="button" className={styles.more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? 'messages.less' : 'messages.more')}
      </Link>
    </>
  );
}
