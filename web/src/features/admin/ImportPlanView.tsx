import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import type { ImportPlan } from '../../core';
import { ImportDifference } from './ImportDifference';
import { doesNothing } from './importModel';
import { useImportStyles } from './importStyles';

/** What would happen, and the button that makes it happen. */
export function ImportPlanView({
  plan,
  onApply,
  onCancel,
}: {
  plan: ImportPlan;
  onApply: (word?: string) => void;
  onCancel: () => void;
}) {
  const styles = useImportStyles();
  const { t, i18n } = useTranslation();
  const [word, setWord] = useState('');
  const number = new Intl.NumberFormat(i18n.language);
  const isNothing = doesNothing(plan);
  const isReady = !isNothing && (!plan.word || word.trim() === plan.word);
  return (
    <>
      <ul className={styles.list}>
        {plan.files.map((file) => (
          <li key={file.kind} className={styles.quiet}>
            {t('import.read', {
              file: t(`import.${file.kind as 'units' | 'people'}`),
              count: file.rows,
              rows: number.format(file.rows),
              encoding: file.encoding,
              separator: t(
                file.separator === ';'
                  ? 'import.semicolon'
                  : file.separator === ','
                    ? 'import.comma'
                    : 'import.tab',
              ),
            })}
            {file.ignored.length > 0 && ` ${t('import.ignored', { columns: file.ignored.join(', ') })}`}
          </li>
        ))}
      </ul>
      {plan.people && <ImportDifference plan={plan} subject="person" counts={plan.people} />}
      {plan.units && <ImportDifference plan={plan} subject="unit" counts={plan.units} />}
      <section className={styles.card}>
        {plan.word && (
          <>
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>
                <MessageBarTitle>
                  {t('import.many', { number: number.format(plan.people?.leaving ?? 0) })}
                </MessageBarTitle>
                {t('import.manyLead')}
              </MessageBarBody>
            </MessageBar>
            <Field label={t('import.word', { word: plan.word })}>
              <Input
                value={word}
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                onChange={(_, { value }) => setWord(value)}
              />
            </Field>
          </>
        )}
        {isNothing && <Text weight="semibold">{t('import.nothing')}</Text>}
        <div className={styles.tools}>
          {!isNothing && (
            <Button
              appearance="primary"
              disabledFocusable={!isReady}
              onClick={() => isReady && onApply(plan.word ? word.trim() : undefined)}
            >
              {t('import.apply')}
            </Button>
          )}
          <Button onClick={onCancel}>{t(isNothing ? 'import.again' : 'app.cancel')}</Button>
          {!isNothing && <Text className={styles.quiet}>{t('import.untouched')}</Text>}
        </div>
      </section>
    </>
  );
}
