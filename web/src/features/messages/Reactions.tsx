import { makeStyles, mergeClasses, tokens, Tooltip } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useCore, useMe } from '../../app/core';
import type { Message } from '../../core';
import { nameOf } from '../../ui/names';
import { own } from '../../ui/theme';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXS,
    rowGap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalXS,
    '@media (pointer: coarse)': {
      rowGap: tokens.spacingVerticalL,
      columnGap: tokens.spacingHorizontalSNudge,
      marginTop: tokens.spacingVerticalS,
      marginBottom: tokens.spacingVerticalS,
    },
  },
  reaction: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    height: '26px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ':hover': { backgroundColor: own.colorRowHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    position: 'relative',
    // The finger's target is larger than what it sees.
    '@media (pointer: coarse)': {
      height: '28px',
      '::after': { content: '""', position: 'absolute', inset: '-9px -3px' },
    },
  },
  mine: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
});

/** Who feels how; one's own are marked and taken back by pressing again. */
export function Reactions({ message }: { message: Message }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const me = useMe();
  if (message.reactions.length === 0) return null;
  return (
    <div className={styles.row}>
      {message.reactions.map(({ emoji, count, people }) => {
        const isMine = people.includes(me.id);
        const names = people
          .map((id) => (id === me.id ? t('messages.you') : nameOf(core, id)))
          .filter(Boolean);
        const shown = names.slice(0, 10).join(', ') + (count > 10 ? ` +${count - 10}` : '');
        return (
          <Tooltip
            key={emoji}
            content={t('messages.reactedWith', { names: shown, emoji })}
            relationship="description"
          >
            <button
              type="button"
              aria-pressed={isMine}
              className={mergeClasses(styles.reaction, isMine && styles.mine)}
              onClick={() => void core.react(message.conversation, message.id, emoji, !isMine)}
            >
              {emoji} {count}
            </button>
          </Tooltip>
        );
      })}
    </div>
  );
}
