import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChatMultipleRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  root: {
    height: '100%',
    display: 'grid',
    placeContent: 'center',
    justifyItems: 'center',
    textAlign: 'center',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalXXL,
    color: tokens.colorNeutralForeground3,
  },
  icon: { fontSize: '48px', lineHeight: 1, color: tokens.colorBrandForeground1 },
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
      {lead && <Text>{lead}</Text>}
      {children}
    </div>
  );
}

export function NothingChosen() {
  const { t } = useTranslation();
  return (
    <Empty icon={<ChatMultipleRegular />} title={t('messages.choose')} lead={t('messages.chooseLead')} />
  );
}
