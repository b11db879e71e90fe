import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { Link } from 'react-router';
import { Caps } from '../../ui/Caps';
import { marked } from '../../ui/fold';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { own } from '../../ui/theme';
import { UnreadBadge } from '../../ui/UnreadBadge';
import { Face } from '../list/Face';
import { TeamFace } from '../teams/TeamFace';
import type { Option } from './options';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    minHeight: '44px',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    cursor: 'pointer',
  },
  active: {
    backgroundColor: own.colorRowHover,
    outline: `2px solid ${tokens.colorTransparentStrokeInteractive}`,
    outlineOffset: '-2px',
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  sign: { display: 'grid', placeItems: 'center', fontSize: '20px', color: tokens.colorNeutralForeground2 },
  text: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
  mark: {
    backgroundColor: 'transparent',
    color: 'inherit',
    fontWeight: tokens.fontWeightBold,
    // The browser's own colour for marked text is black, also on black.
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
});

/** One choice of the box, which keeps the focus. A place is a link: it opens in a new tab as links do. */
export function Line({
  option,
  words,
  id,
  isActive,
  onChoose,
  onPoint,
}: {
  option: Option;
  /** What was asked for, folded: it stands out in the name. */
  words: string[];
  id: string;
  isActive: boolean;
  onChoose: () => void;
  onPoint: () => void;
}) {
  const styles = useStyles();
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isActive) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  const shared = {
    id,
    role: 'option',
    'aria-selected': isActive,
    className: mergeClasses(styles.line, isActive && styles.active),
    onPointerDown: (event: MouseEvent) => event.preventDefault(),
    onPointerMove: onPoint,
    children: <Inside option={option} words={words} />,
  };
  if (option.to === undefined)
    return <div {...shared} ref={(div) => void (ref.current = div)} onClick={onChoose} />;
  return (
    <Link
      {...shared}
      ref={(link) => void (ref.current = link)}
      to={option.to}
      tabIndex={-1}
      draggable={false}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onChoose();
      }}
    />
  );
}

function Inside({ option, words }: { option: Option; words: string[] }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { title, below, news = 0, keys } = option;
  return (
    <>
      <Sign face={option.face} />
      <span>
        <Text className={styles.text} weight={news > 0 ? 'semibold' : 'regular'}>
          {marked(title, words).map((part, i) =>
            part.isMarked ? (
              <mark key={i} className={styles.mark}>
                {part.text}
              </mark>
            ) : (
              part.text
            ),
          )}
        </Text>
        {below && (
          <Text size={200} className={mergeClasses(styles.text, styles.quiet)}>
            {below}
          </Text>
        )}
      </span>
      {news > 0 ? (
        <UnreadBadge count={news} label={t('list.unread', { count: news })} />
      ) : (
        keys && <Caps combination={keys} />
      )}
    </>
  );
}

function Sign({ face }: { face: Option['face'] }): ReactNode {
  const styles = useStyles();
  switch (face.kind) {
    case 'conversation':
      return <Face conversation={face.conversation} />;
    case 'person':
      return <PersonAvatar id={face.id} presence />;
    case 'team':
      return <TeamFace id={face.id} name={face.name} />;
    case 'sign':
      return <span className={styles.sign}>{face.sign}</span>;
  }
}
