import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, NotepadRegular, PersonAddRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useNavigate } from 'react-router';
import { useCore, useMe, useReadable } from '../../app/core';

const useStyles = makeStyles({
  root: { height: '100%', overflowY: 'auto', display: 'grid', padding: tokens.spacingHorizontalXXL },
  column: {
    display: 'grid',
    rowGap: tokens.spacingVerticalL,
    width: '100%',
    maxWidth: '560px',
    margin: 'auto',
  },
  head: { display: 'grid', rowGap: tokens.spacingVerticalXS, marginBottom: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground3, textWrap: 'pretty' },
  steps: { display: 'grid', rowGap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
  step: {
    display: 'grid',
    gridTemplateColumns: '40px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    padding: tokens.spacingHorizontalXL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  icon: {
    display: 'grid',
    placeItems: 'center',
    width: '40px',
    height: '40px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: '20px',
  },
  text: { display: 'grid', rowGap: tokens.spacingVerticalXS, justifyItems: 'start' },
  command: {
    maxWidth: '100%',
    overflowX: 'auto',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
  button: { marginTop: tokens.spacingVerticalS },
});

/** The first time in an empty organisation: what is ready, what one can try at once, and how others come in. */
export function Welcome() {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const me = useMe();
  const navigate = useNavigate();
  const { organisation } = useReadable(core.session);
  const openNotes = async () => {
    const notes = await core.openChat([]);
    await navigate(`/c/${notes.id}`);
  };
  return (
    <div className={styles.root}>
      <div className={styles.column}>
        <div className={styles.head}>
          <Text as="h1" size={600} weight="semibold">
            {t('welcome.title', { organisation })}
          </Text>
          <Text className={styles.quiet}>{t('welcome.lead')}</Text>
        </div>
        <ol className={styles.steps}>
          <Step icon={<CheckmarkCircleFilled />} title={t('welcome.name', { name: me.name })}>
            <Text className={styles.quiet}>{t('welcome.nameLead')}</Text>
          </Step>
          <Step icon={<NotepadRegular />} title={t('welcome.note')}>
            <Text className={styles.quiet}>{t('messages.emptySelf')}</Text>
            <Button appearance="primary" className={styles.button} onClick={() => void openNotes()}>
              {t('welcome.noteOpen')}
            </Button>
          </Step>
          <Step icon={<PersonAddRegular />} title={t('welcome.invite')}>
            <Text className={styles.quiet}>{t('welcome.inviteLead')}</Text>
            <code className={styles.command} tabIndex={0}>
              ./torv user add {t('welcome.example')} --name "{t('welcome.exampleName')}"
            </code>
          </Step>
        </ol>
      </div>
    </div>
  );
}

function Step({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <li className={styles.step}>
      <span className={styles.icon}>{icon}</span>
      <div className={styles.text}>
        <Text as="h2" size={400} weight="semibold">
          {title}
        </Text>
        {children}
      </div>
    </li>
  );
}
