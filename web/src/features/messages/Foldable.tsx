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

/**
 * A message's text; a long one shows its beginning first.
 *
 * @param isSought it has been gone to by its address or by a search: what was looked for may stand further down
 */
export function Foldable({ text, isSought = false }: { text: string; isSought?: boolean }) {
  const styles = useStyles();
  const { t } = useWords();
  const [isOpen, setOpen] = useState(isSought);
  const [wasSought, setSought] = useState(isSought);
  if (isSought !== wasSought) {
    setSought(isSought);
    if (isSought) setOpen(true);
  }
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
