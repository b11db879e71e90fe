import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from '../../ui/useTranslation';
import { Caps } from '../../ui/Caps';
import { wordsOf } from '../../ui/fold';
import { LOW, NARROW, TOUCH } from '../../ui/media';
import { Line } from './Line';
import type { OptionGroup } from './options';
import type { useChoosing } from './useChoosing';

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    top: `calc(100% + ${tokens.spacingVerticalXS})`,
    left: 0,
    right: 0,
    zIndex: 20,
    display: 'grid',
    gridTemplateRows: 'minmax(0, 1fr) auto',
    maxHeight: 'min(560px, calc(100dvh - 80px))',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow28,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
    [NARROW]: {
      position: 'fixed',
      top: 'calc(52px + env(safe-area-inset-top))',
      bottom: 0,
      maxHeight: 'none',
      borderRadius: 0,
      boxShadow: 'none',
    },
    [LOW]: { top: 'calc(40px + env(safe-area-inset-top))' },
  },
  list: {
    overflowY: 'auto',
    overscrollBehavior: 'contain',
    padding: tokens.spacingHorizontalXS,
    scrollbarWidth: 'thin',
    [NARROW]: {
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} var(--inset-bottom)`,
    },
  },
  heading: {
    display: 'block',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground3,
  },
  nothing: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL}`,
    textAlign: 'center',
    textWrap: 'balance',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  problem: {
    display: 'block',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  foot: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    [TOUCH]: { display: 'none' },
    [LOW]: { display: 'none' },
  },
  caps: { display: 'inline-flex', columnGap: tokens.spacingHorizontalXXS },
  hint: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    whiteSpace: 'nowrap',
  },
});

/** What the box offers, under headings, and which keys choose. */
export function Panel({
  id,
  idOf,
  groups,
  query,
  choosing,
}: {
  id: string;
  idOf: (key: string) => string;
  groups: OptionGroup[];
  query: string;
  choosing: ReturnType<typeof useChoosing>;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = wordsOf(query);
  return (
    <div className={styles.root}>
      <div
        className={styles.list}
        id={id}
        role={groups.length > 0 ? 'listbox' : 'status'}
        aria-label={t('find.label')}
      >
        {groups.map(({ key, heading, options }) => (
          <div key={key} role="group" aria-label={heading}>
            {heading && (
              <Text size={200} weight="semibold" className={styles.heading} role="presentation">
                {heading}
              </Text>
            )}
            {options.map((option) => (
              <Line
                key={option.key}
                option={option}
                words={words}
                id={idOf(option.key)}
                isActive={option.key === choosing.activeKey}
                onChoose={() => void choosing.choose(option)}
                onPoint={() => choosing.point(option.key)}
              />
            ))}
          </div>
        ))}
        {groups.length === 0 && (
          <div className={styles.nothing} role="presentation">
            <Text weight="semibold">{t('find.nothing', { query: query.trim() })}</Text>
            <Text className={styles.quiet}>{t('find.nothingLead')}</Text>
          </div>
        )}
      </div>
      <div>
        {choosing.problem && (
          <Text role="alert" className={styles.problem}>
            {choosing.problem}
          </Text>
        )}
        <div className={styles.foot} aria-hidden>
          {(
            [
              ['ArrowUp', 'find.choose'],
              ['Enter', 'find.open'],
              ['Ctrl+Enter', 'find.newTab'],
              ['Escape', 'find.close'],
            ] as const
          ).map(([combination, text]) => (
            <span key={text} className={styles.hint}>
              <span className={styles.caps}>
                {combination === 'ArrowUp' && <Caps combination="ArrowDown" />}
                <Caps combination={combination} />
              </span>
              {t(text)}
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}
