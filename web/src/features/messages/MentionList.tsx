import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { NumberSymbolRegular, PeopleTeamRegular, TagRegular } from '@fluentui/react-icons';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import type { Completion } from '../mentions/model';
import { GuestMark } from '../../ui/GuestMark';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { own } from '../../ui/theme';

const LEAST_HEIGHT = 96;
const GAP = 8;

const useStyles = makeStyles({
  list: {
    position: 'absolute',
    bottom: '100%',
    left: tokens.spacingHorizontalL,
    width: '320px',
    maxWidth: 'calc(100% - 32px)',
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    padding: tokens.spacingHorizontalXS,
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow16,
    overflowY: 'auto',
    overscrollBehavior: 'contain',
    zIndex: 5,
  },
  person: {
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    padding: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    '@media (pointer: coarse)': { minHeight: '44px' },
  },
  active: {
    backgroundColor: own.colorRowHover,
    outline: `2px solid ${tokens.colorTransparentStrokeInteractive}`,
    outlineOffset: '-2px',
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  many: {
    display: 'grid',
    placeItems: 'center',
    width: '28px',
    height: '28px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: '16px',
  },
  line: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** What an @, a # or a : may mean. The box keeps the focus; the list only shows. */
export function MentionList({
  id,
  label,
  completions,
  active,
  onChoose,
}: {
  id: string;
  label: string;
  completions: Completion[];
  active: number;
  onChoose: (completion: Completion) => void;
}) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  // It ends where the window does: above a keyboard there is not room for all. What is chosen stays in sight.
  useLayoutEffect(() => {
    const box = list.current?.offsetParent?.getBoundingClientRect();
    if (!list.current || !box) return;
    list.current.style.maxHeight = `${Math.max(LEAST_HEIGHT, box.top - GAP)}px`;
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active, completions]);
  return (
    <ul ref={list} className={styles.list} role="listbox" id={id} aria-label={label}>
      {completions.map((completion, i) => (
        <li
          key={completion.reference}
          id={`${id}-${i}`}
          role="option"
          aria-selected={i === active}
          className={mergeClasses(styles.person, i === active && styles.active)}
          // A finger that moves the list has not chosen.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(completion)}
        >
          {completion.kind === 'person' ? (
            <PersonAvatar id={completion.person.id} size={28} presence />
          ) : (
            <span className={styles.many} aria-hidden>
              <Sign completion={completion} />
            </span>
          )}
          <Lines completion={completion} />
        </li>
      ))}
    </ul>
  );
}

function Sign({ completion }: { completion: Completion }) {
  if (completion.kind === 'emoji') return completion.reference;
  if (completion.kind === 'channel') return <NumberSymbolRegular />;
  return completion.reference.startsWith('tag/') ? <TagRegular /> : <PeopleTeamRegular />;
}

function Lines({ completion }: { completion: Completion }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  if (completion.kind === 'wide') {
    const { name, members } = completion;
    const people = t('mentions.people', { count: members, number: members.toLocaleString(i18n.language) });
    return (
      <Text className={styles.line}>
        @{name} · {people}
      </Text>
    );
  }
  if (completion.kind === 'emoji') return <Text className={styles.line}>:{completion.name}:</Text>;
  if (completion.kind === 'channel') {
    const { name, team } = completion;
    return (
      <Text className={styles.line}>
        {name}
        {team && ` · ${team}`}
      </Text>
    );
  }
  const { person } = completion;
  return (
    <span>
      <Text className={styles.line}>
        {person.name}
        {person.guest && <GuestMark />}
      </Text>
      <Text size={100} className={styles.line}>
        {[person.title, person.unit].filter(Boolean).join(' · ')}
      </Text>
    </span>
  );
}
