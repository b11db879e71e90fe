import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useMe, useReadable } from '../../app/core';
import { Problem } from '../../core';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { squared } from './picture';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '72px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    alignItems: 'center',
  },
  text: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  file: { display: 'none' },
  quiet: { color: tokens.colorNeutralForeground3 },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

/** One's picture, and another one for it. What was chosen shows at once. */
export function PictureChoice() {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const me = useMe();
  const person = useReadable(core.person(me.id));
  const file = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const hasPicture = Boolean(person?.avatar ?? me.avatar);
  const change = (work: () => Promise<void>) => {
    setBusy(true);
    setProblem('');
    work()
      .then(() => core.refreshMe())
      .catch((error: unknown) =>
        setProblem(error instanceof Problem ? error.detail || t('app.failed') : t('settings.noPicture')),
      )
      .finally(() => setBusy(false));
  };
  const choose = (chosen: File) => change(async () => core.directory.setAvatar(await squared(chosen)));
  return (
    <div className={styles.root}>
      <PersonAvatar id={me.id} size={72} />
      <div className={styles.text}>
        <div className={styles.buttons}>
          <Button disabled={isBusy} onClick={() => file.current?.click()}>
            {t(hasPicture ? 'settings.otherPicture' : 'settings.choosePicture')}
          </Button>
          {hasPicture && (
            <Button
              appearance="subtle"
              disabled={isBusy}
              onClick={() => change(() => core.directory.removeAvatar())}
            >
              {t('settings.removePicture')}
            </Button>
          )}
        </div>
        <input
          ref={file}
          type="file"
          accept="image/*"
          className={styles.file}
          aria-label={t('settings.picture')}
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen) choose(chosen);
            event.target.value = '';
          }}
        />
        <Text
          size={200}
          className={problem ? styles.problem : styles.quiet}
          role={problem ? 'alert' : undefined}
        >
          {problem || t('settings.pictureHint')}
        </Text>
      </div>
    </div>
  );
}
