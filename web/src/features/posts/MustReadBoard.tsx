import {
  Breadcrumb,
  BreadcrumbButton,
  BreadcrumbDivider,
  BreadcrumbItem,
  Link,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownloadRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { Fragment, useEffect, useState } from 'react';
import { ReadingDialog } from '../../ui/ReadingDialog';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import { type Id, type Message, type MustReadBoard as Board, Problem } from '../../core';
import { momentText } from '../../ui/moment';
import { useNow } from '../../ui/useNow';
import { BoardPeople } from './BoardPeople';
import { Share } from './Share';

const useStyles = makeStyles({
  content: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  head: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  // What it says begins where the rest does; its ground on pointing reaches out.
  list: { margin: `0 calc(-1 * ${tokens.spacingHorizontalS})`, padding: 0, listStyleType: 'none' },
  unit: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 20px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    width: '100%',
    minHeight: '48px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  foot: {
    display: 'flex',
    justifyContent: 'space-between',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
  },
});

/** Who has read a post and who has not, down the organisation's tree as far as one may see it. */
export function MustReadBoard({ message, onClose }: { message: Message; onClose: () => void }) {
  const styles = useStyles();
  const now = useNow();
  const { t, i18n } = useTranslation();
  const core = useCore();
  const [unit, setUnit] = useState<Id>();
  const [board, setBoard] = useState<Board>();
  const [problem, setProblem] = useState<string>();
  const answered = message.mustRead?.answered;
  useEffect(() => {
    let isCurrent = true;
    core.mustReads.board(message, unit).then(
      (found) => isCurrent && setBoard(found),
      (error) => isCurrent && setProblem(Problem.of(error).detail || t('app.failed')),
    );
    return () => {
      isCurrent = false;
    };
    // Asked again when somebody has answered.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [core, message.id, unit, answered, t]);
  return (
    <ReadingDialog
      title={t('mustRead.boardTitle')}
      problem={problem}
      className={styles.content}
      onClose={onClose}
    >
      {board && (
        <>
          <Path board={board} unit={unit} onChoose={setUnit} />
          <div className={styles.head}>
            <Share count={board.count} isLarge />
            <Text size={200} className={styles.quiet}>
              {t(Date.parse(board.deadline) > now ? 'mustRead.until' : 'mustRead.asOf', {
                when: momentText(board.deadline, i18n.language, t),
              })}
              {board.count.late > 0 && ` ${t('mustRead.late', { count: board.count.late })}`}
            </Text>
          </div>
          {board.units.length > 0 && (
            <ul className={styles.list} aria-label={t('mustRead.units')}>
              {board.units.map((line) => (
                <li key={line.unit.id}>
                  <button type="button" className={styles.unit} onClick={() => setUnit(line.unit.id)}>
                    <Share name={line.unit.name} count={line.count} />
                    <ChevronRightRegular aria-hidden />
                  </button>
                </li>
              ))}
            </ul>
          )}
          {board.here.asked > 0 && (
            <BoardPeople
              key={unit ?? ''}
              message={message}
              unit={unit}
              count={board.here}
              title={unit ? board.path.at(-1)?.name : t('mustRead.noUnit')}
            />
          )}
          <div className={styles.foot}>
            <Link href={core.mustReads.fileOf(message, unit)} download>
              <ArrowDownloadRegular aria-hidden /> {t('mustRead.file')}
            </Link>
          </div>
        </>
      )}
    </ReadingDialog>
  );
}

function Path({
  board,
  unit,
  onChoose,
}: {
  board: Board;
  unit: Id | undefined;
  onChoose: (unit: Id | undefined) => void;
}) {
  const { t } = useTranslation();
  if (!unit) return null;
  return (
    <Breadcrumb aria-label={t('mustRead.path')} size="small">
      <BreadcrumbItem>
        <BreadcrumbButton onClick={() => onChoose(undefined)}>{t('mustRead.all')}</BreadcrumbButton>
      </BreadcrumbItem>
      {board.path.map(({ id, name }) => (
        <Fragment key={id}>
          <BreadcrumbDivider />
          <BreadcrumbItem>
            <BreadcrumbButton current={id === unit} onClick={() => onChoose(id)}>
              {name}
            </BreadcrumbButton>
          </BreadcrumbItem>
        </Fragment>
      ))}
    </Breadcrumb>
  );
}
