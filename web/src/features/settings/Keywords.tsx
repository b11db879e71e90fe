import { Button, Field, Input, makeStyles, Tag, TagGroup, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import type { NotificationSettings } from '../../core';
import { Outcome } from '../../ui/Outcome';
import { Section } from '../../ui/Section';
import { useKept } from './useKept';

const MOST = 50;

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  field: { flex: '1 1 220px', maxWidth: '360px' },
  tags: { flexWrap: 'wrap', rowGap: tokens.spacingVerticalS },
});

/** Words of which I want to be told wherever they stand. */
export function Keywords({ settings }: { settings: NotificationSettings }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const [word, setWord] = useState('');
  const { value, problem, choose } = useKept(settings.keywords, (keywords) =>
    core.notifications.choose({ keywords }),
  );
  const add = (event: FormEvent) => {
    event.preventDefault();
    const wanted = word.trim();
    if (!wanted) return;
    setWord('');
    if (!value.includes(wanted)) choose([...value, wanted]);
  };
  return (
    <Section title={t('notifications.keywords')} lead={t('notifications.keywordsLead')}>
      <form className={styles.form} onSubmit={add}>
        <Field className={styles.field} label={t('notifications.keyword')}>
          <Input value={word} maxLength={60} onChange={(_, data) => setWord(data.value)} />
        </Field>
        <Button type="submit" disabled={!word.trim() || value.length >= MOST}>
          {t('notifications.addKeyword')}
        </Button>
      </form>
      {value.length > 0 && (
        <TagGroup
          className={styles.tags}
          aria-label={t('notifications.keywords')}
          onDismiss={(_, { value: gone }) => choose(value.filter((one) => one !== gone))}
        >
          {value.map((one) => (
            <Tag
              key={one}
              value={one}
              dismissible
              dismissIcon={{ 'aria-label': t('notifications.removeKeyword') }}
            >
              {one}
            </Tag>
          ))}
        </TagGroup>
      )}
      <Outcome problem={problem} />
    </Section>
  );
}
