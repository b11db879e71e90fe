import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useMe, useReadable } from '../../app/core';
import { Problem, type Status } from '../../core';
import { EmojiButton } from '../messages/EmojiButton';
import { type End, ENDS, endOf } from './moments';
import { isStatusDialog } from './statusDialog';

const LONGEST = 80;
const PROPOSALS = [
  { key: 'meeting', emoji: '📅', end: 'hour' },
  { key: 'lunch', emoji: '🥪', end: 'half' },
  { key: 'home', emoji: '🏡', end: 'today' },
  { key: 'focus', emoji: '🎧', end: 'hour' },
] as const;

const useStyles = makeStyles({
  content: { display: 'grid', rowGap: tokens.spacingVerticalL },
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  input: { flexGrow: 1, minWidth: 0 },
  emoji: { fontSize: '20px', minWidth: '28px', textAlign: 'center' },
  proposals: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  choices: { flexWrap: 'wrap' },
  problem: { color: tokens.colorStatusDangerForeground1 },
  actions: { flexWrap: 'wrap' },
});

/** Asks what somebody wants to say of themselves, and for how long. */
export function StatusDialog() {
  return useReadable(isStatusDialog) && <Question onClose={() => isStatusDialog.set(false)} />;
}

function Question({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const me = useMe();
  const now = useReadable(core.person(me.id))?.status;
  const [text, setText] = useState(now?.text ?? '');
  const [emoji, setEmoji] = useState(now?.emoji ?? '');
  const [end, setEnd] = useState<End>(now && !now.until ? 'never' : 'today');
  const [problem, setProblem] = useState<string>();
  const keep = async (work: Promise<void>) => {
    setProblem(undefined);
    try {
      await work;
      await core.refreshMe();
      onClose();
    } catch (error) {
      setProblem(Problem.of(error).detail || t('app.failed'));
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const until = endOf(end, new Date())?.toISOString();
    const status: Status = {
      ...(emoji && { emoji }),
      ...(text.trim() && { text: text.trim() }),
      ...(until && { until }),
    };
    void keep(core.directory.setStatus(status));
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface style={{ maxWidth: '480px' }}>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{t('ownStatus.title')}</DialogTitle>
            <DialogContent className={styles.content}>
              <Text>{t('ownStatus.lead')}</Text>
              <Field label={t('ownStatus.text')}>
                <span className={styles.line}>
                  {emoji && <span className={styles.emoji}>{emoji}</span>}
                  <Input
                    className={styles.input}
                    value={text}
                    maxLength={LONGEST}
                    aria-label={t('ownStatus.text')}
                    autoFocus
                    onChange={(_, { value }) => setText(value)}
                  />
                  <EmojiButton onChoose={setEmoji} />
                </span>
              </Field>
              <div className={styles.proposals}>
                {PROPOSALS.map((one) => (
                  <Button
                    key={one.key}
                    size="small"
                    onClick={() => {
                      setText(t(`ownStatus.proposals.${one.key}`));
                      setEmoji(one.emoji);
                      setEnd(one.end);
                    }}
                  >
                    {one.emoji} {t(`ownStatus.proposals.${one.key}`)}
                  </Button>
                ))}
              </div>
              <Field label={t('ownStatus.end')}>
                <RadioGroup
                  layout="horizontal"
                  className={styles.choices}
                  value={end}
                  onChange={(_, { value }) => setEnd(value as End)}
                >
                  {ENDS.map((one) => (
                    <Radio key={one} value={one} label={t(`ownStatus.ends.${one}`)} />
                  ))}
                </RadioGroup>
              </Field>
              {problem && (
                <Text role="alert" className={styles.problem}>
                  {problem}
                </Text>
              )}
            </DialogContent>
            <DialogActions className={styles.actions}>
              {now && (
                <Button appearance="subtle" onClick={() => void keep(core.directory.clearStatus())}>
                  {t('ownStatus.clear')}
                </Button>
              )}
              <Button onClick={onClose}>{t('app.cancel')}</Button>
              <Button type="submit" appearance="primary" disabled={!text.trim() && !emoji}>
                {t('app.save')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
