import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  AirplaneRegular,
  AnimalPawPrintRegular,
  EmojiRegular,
  FlagRegular,
  FoodAppleRegular,
  type FluentIcon,
  LightbulbRegular,
  PersonRegular,
  SportSoccerRegular,
  SymbolsRegular,
} from '@fluentui/react-icons';
import type { KeyboardEvent } from 'react';
import { TOUCH } from '../../ui/media';
import { own } from '../../ui/theme';
import { useTranslation } from '../../ui/useTranslation';
import { type EmojiGroup, GROUPS } from './emojiData';

const ICONS: Record<EmojiGroup, FluentIcon> = {
  faces: EmojiRegular,
  people: PersonRegular,
  nature: AnimalPawPrintRegular,
  food: FoodAppleRegular,
  travel: AirplaneRegular,
  activities: SportSoccerRegular,
  objects: LightbulbRegular,
  symbols: SymbolsRegular,
  flags: FlagRegular,
};

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: `repeat(${GROUPS.length}, minmax(0, 1fr))`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    [TOUCH]: {
      gridTemplateColumns: `repeat(${GROUPS.length}, minmax(44px, 1fr))`,
      overflowX: 'auto',
      scrollbarWidth: 'none',
    },
  },
  tab: {
    display: 'grid',
    placeItems: 'center',
    height: '36px',
    padding: 0,
    border: 'none',
    borderRadius: `${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium} 0 0`,
    borderBottom: '2px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase500,
    cursor: 'pointer',
    ':hover': { backgroundColor: own.colorRowHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [TOUCH]: { height: '44px' },
  },
  chosen: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorBrandForeground1,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

/** The groups of signs. Arrow keys go from one to the next and show it. */
export function EmojiTabs({
  chosen,
  panel,
  onChoose,
}: {
  chosen: EmojiGroup | undefined;
  panel: string;
  onChoose: (group: EmojiGroup) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const stop = chosen ?? GROUPS[0];

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const last = GROUPS.length - 1;
    const at = GROUPS.indexOf(stop ?? 'faces');
    const to = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[event.key];
    const group = to === undefined ? undefined : GROUPS[to];
    if (to === undefined || !group) return;
    event.preventDefault();
    event.stopPropagation();
    onChoose(group);
    (event.currentTarget.children[to] as HTMLElement | undefined)?.focus();
  };

  return (
    <div role="tablist" aria-label={t('emoji.groups')} className={styles.root} onKeyDown={onKeyDown}>
      {GROUPS.map((group) => {
        const Icon = ICONS[group];
        return (
          <button
            key={group}
            type="button"
            role="tab"
            title={t(`emoji.${group}`)}
            aria-label={t(`emoji.${group}`)}
            aria-selected={group === chosen}
            aria-controls={panel}
            tabIndex={group === stop ? 0 : -1}
            className={mergeClasses(styles.tab, group === chosen && styles.chosen)}
            onClick={() => onChoose(group)}
          >
            <Icon />
          </button>
        );
      })}
    </div>
  );
}
