import { Button, Field, Input, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, CopyRegular, LinkRegular, SearchRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import { type Person, Problem } from '../../core';
import { full } from '../../ui/time';
import { useFound } from '../people/PeoplePicker';
import { useImportStyles } from './importStyles';

const MOST_SHOWN = 6;

const useStyles = makeStyles({
  found: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  who: { display: 'grid', overflowWrap: 'anywhere' },
});

/** New people have no password: they choose one by a link that is made here, one person at a time. */
export function MakePasswordLink() {
  const shared = useImportStyles();
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const core = useCore();
  const [query, setQuery] = useState('');
  const [made, setMade] = useState<{ person: Person; address: string; expires: string }>();
  const [problem, setProblem] = useState<string>();
  const [isCopied, setCopied] = useState(false);
  const found = useFound(query.trim() || undefined).filter((person) => !person.guest);

  async function make(person: Person) {
    setProblem(undefined);
    setCopied(false);
    try {
      const { link, expires } = await core.imports.makePasswordLink(person.id);
      setMade({ person, address: location.origin + link, expires });
      setQuery('');
    } catch (error) {
      setProblem(Problem.of(error).detail || t('connection.unreachable'));
    }
  }

  const copy = async (address: string) => {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  };

  return (
    <section className={shared.card}>
      <div className={shared.head}>
        <Subtitle2 as="h2">{t('passwordLink.title')}</Subtitle2>
        <Text className={shared.quiet}>{t('passwordLink.lead')}</Text>
      </div>
      <Field label={t('passwordLink.whom')} validationMessage={problem}>
        <Input
          value={query}
          input={{ size: 10 }}
          contentBefore={<SearchRegular />}
          onChange={(_, { value }) => setQuery(value)}
        />
      </Field>
      {query.trim() && (
        <ul className={shared.list} aria-label={t('find.people')}>
          {found.slice(0, MOST_SHOWN).map((person) => (
            <li key={person.id} className={styles.found}>
              <span className={styles.who}>
                <Text weight="semibold">{person.name}</Text>
                <Text size={200} className={shared.quiet}>
                  {[person.title, person.unit].filter(Boolean).join(' · ')}
                </Text>
              </span>
              <Button
                icon={<LinkRegular />}
                aria-label={t('passwordLink.makeFor', { name: person.name })}
                onClick={() => void make(person)}
              >
                {t('passwordLink.make')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {made && (
        <Field
          label={t('passwordLink.made', { name: made.person.name })}
          hint={t('passwordLink.hint', { time: full(made.expires, i18n.language) })}
        >
          <Input
            readOnly
            value={made.address}
            input={{ size: 10 }}
            onFocus={(event) => event.target.select()}
            contentAfter={
              <Button
                appearance="transparent"
                icon={isCopied ? <CheckmarkRegular /> : <CopyRegular />}
                aria-label={t(isCopied ? 'passwordLink.copied' : 'passwordLink.copy')}
                onClick={() => void copy(made.address)}
              />
            }
          />
        </Field>
      )}
    </section>
  );
}
