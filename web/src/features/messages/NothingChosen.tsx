import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChatMultipleRegular, CompassNorthwestRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { openNewChat } from '../list/newChatStore';
import { useIsFirst } from './useIsFirst';
import { Welcome } from './Welcome';

const useStyles = makeStyles({
  root: {
    height: '100%',
    minHeight: 0,
    display: 'grid',
    placeContent: 'center',
    justifyItems: 'center',
    textAlign: 'center',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalXXL,
  },
  icon: {
    display: 'grid',
    placeItems: 'center',
    width: '72px',
    height: '72px',
    marginBottom: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: '36px',
  },
  lead: { maxWidth: '420px', color: tokens.colorNeutralForeground3, textWrap: 'balance' },
  button: { marginTop: tokens.spacingVerticalM },
});

/** A quiet place that says what can be done. */
export function Empty({
  icon,
  title,
  lead,
  children,
}: {
  icon: ReactNode;
  title: string;
  lead?: string;
  children?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <span className={styles.icon}>{icon}</span>
      <Text size={500} weight="semibold" as="h2">
        {title}
      </Text>
      {lead && (
        <Text align="center" className={styles.lead}>
          {lead}
        </Text>
      )}
      {children && <div className={styles.button}>{children}</div>}
    </div>
  );
}

export function NothingChosen() {
  const { t } = useTranslation();
  const isFirst = useIsFirst();
  if (isFirst) return <Welcome />;
  return (
    <Empty icon={<ChatMultipleRegular />} title={t('messages.choose')} lead={t('messages.chooseLead')}>
      <Button onClick={openNewChat}>{t('list.start')}</Button>
    </Empty>
  );
}

/** An address that leads nowhere, or to where this person may not go: the two look the same. */
export function NotFound() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Empty
      icon={<CompassNorthwestRegular />}
      title={t('messages.notFound')}
      lead={t('messages.notFoundLead')}
    >
      <Button onClick={() => void navigate('/')}>{t('messages.toStart')}</Button>
    </Empty>
  );
}
