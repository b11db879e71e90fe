import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular, SearchRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCore, useMe } from '../../app/core';
import { type Conversation, type Person, Problem } from '../../core';
import { PersonButton } from '../../ui/PersonButton';
import { PeoplePicker } from './PeoplePicker';

const useStyles = makeStyles({
  content: { display: 'grid', rowGap: tokens.spacingVerticalM },
  list: { height: '320px', overflowY: 'auto', margin: 0, padding: 0, listStyleType: 'none' },
  person: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalSNudge} 0`,
    alignItems: 'center',
  },
  line: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  actions: { display: 'flex', columnGap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
});

/** Who is in a conversation; in groups also adding people and leaving. Long lists are searched, not scrolled. */
export function Members({ conversation, onClose }: { conversation: Conversation; onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [isAdding, setAdding] = useState(false);
  const me = useMe();
  const { people, hasMore, loadMore } = useMembers(conversation, query);
  const isGroup = conversation.kind === 'group';

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle
            action={
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={t('app.close')}
                onClick={onClose}
              />
            }
          >
            {t('members.title')}
          </DialogTitle>
          <DialogContent className={styles.content}>
            {isAdding ? (
              <AddMembers conversation={conversation} onDone={onClose} />
            ) : (
              <>
                <Input
                  value={query}
                  onChange={(_, { value }) => setQuery(value)}
                  contentBefore={<SearchRegular />}
                  placeholder={t('members.search')}
                  aria-label={t('members.search')}
                />
                <ul className={styles.list}>
                  {people.map((person) => (
                    <li key={person.id} className={styles.person}>
                      <PersonButton id={person.id} />
                      <span>
                        <Text className={styles.line}>{person.name}</Text>
                        <Text size={200} className={styles.line}>
                          {[person.guest ? t('members.guest') : person.title, person.unit]
                            .filter(Boolean)
                            .join(' · ')}
                        </Text>
                      </span>
                    </li>
                  ))}
                  {hasMore && (
                    <li>
                      <Button appearance="subtle" onClick={loadMore}>
                        {t('members.more')}
                      </Button>
                    </li>
                  )}
                </ul>
                {isGroup && (
                  <div className={styles.actions}>
                    {me.role !== 'guest' && (
                      <Button appearance="primary" onClick={() => setAdding(true)}>
                        {t('members.add')}
                      </Button>
                    )}
                    <Button onClick={() => void core.leave(conversation.id).then(() => navigate('/'))}>
                      {t('members.leave')}
                    </Button>
                  </div>
                )}
              </>
            )}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function AddMembers({ conversation, onDone }: { conversation: Conversation; onDone: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const [chosen, setChosen] = useState<Person[]>([]);
  const [history, setHistory] = useState<'nothing' | 'today' | 'all'>('nothing');
  const [problem, setProblem] = useState<string>();

  async function add() {
    try {
      for (const person of chosen) await core.addMember(conversation.id, person.id, history);
      onDone();
    } catch (error) {
      setProblem(error instanceof Problem ? error.detail : t('app.failed'));
    }
  }

  return (
    <>
      <PeoplePicker chosen={chosen} onChange={setChosen} />
      <Text weight="semibold" id="history">
        {t('members.history')}
      </Text>
      <RadioGroup
        aria-labelledby="history"
        layout="horizontal"
        value={history}
        onChange={(_, { value }) => setHistory(value as typeof history)}
      >
        {(['nothing', 'today', 'all'] as const).map((one) => (
          <Radio key={one} value={one} label={t(`members.${one}`)} />
        ))}
      </RadioGroup>
      {problem && <Text role="alert">{problem}</Text>}
      <div className={styles.actions}>
        <Button appearance="primary" disabled={chosen.length === 0} onClick={() => void add()}>
          {t('members.addThem')}
        </Button>
      </div>
    </>
  );
}

function useMembers(conversation: Conversation, query: string) {
  const core = useCore();
  const [page, setPage] = useState<{ people: Person[]; next?: string }>({ people: [] });
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      core.members(conversation.id, query).then(
        (answer) => isCurrent && setPage(answer),
        () => undefined,
      );
    }, 120);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [core, conversation.id, query]);
  const loadMore = () => {
    void core
      .members(conversation.id, query, page.next)
      .then((answer) => setPage((now) => ({ people: [...now.people, ...answer.people], next: answer.next })));
  };
  return { people: page.people, hasMore: page.next !== undefined, loadMore };
}
