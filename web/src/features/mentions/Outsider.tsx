import {
  Button,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
} from '@fluentui/react-components';
import { DismissRegular, PersonAddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import { type Conversation, type Person, Problem } from '../../core';
import { useBarStyles } from './barStyles';
import { useWayIn } from './useWayIn';

const HISTORIES = ['nothing', 'today', 'all'] as const;

/** Says of somebody who is mentioned that they are not here, and offers to bring them in. */
export function Outsider({
  conversation,
  person,
  onDone,
}: {
  conversation: Conversation;
  person: Person;
  /** They are in now, or it is well so. */
  onDone: () => void;
}) {
  const styles = useBarStyles();
  const { t } = useTranslation();
  const core = useCore();
  const way = useWayIn(conversation);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const { name } = person;

  async function add(adding: Promise<unknown>) {
    setBusy(true);
    setProblem(undefined);
    try {
      await adding;
      onDone();
    } catch (error) {
      setProblem((error instanceof Problem && error.detail) || t('app.failed'));
      setBusy(false);
    }
  }

  return (
    <div className={styles.bar} role="status">
      <PersonAddRegular className={styles.icon} />
      <Text className={styles.text}>
        {t(conversation.kind === 'channel' ? 'mentions.outsideChannel' : 'mentions.outside', { name })}
        {way.kind === 'owners' &&
          ` ${way.names ? t('mentions.askOwners', { names: way.names }) : t('mentions.ownersAdd')}`}
      </Text>
      {way.kind === 'history' && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton size="small" disabledFocusable={isBusy} aria-label={t('mentions.addOne', { name })}>
              {t('members.addThem')}
            </MenuButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {HISTORIES.map((history) => (
                <MenuItem
                  key={history}
                  subText={t(`members.explained.${history}`)}
                  onClick={() => void add(core.addMember(conversation.id, person.id, history))}
                >
                  {t(`members.histories.${history}`)}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
      {way.kind === 'team' && (
        <Button
          size="small"
          disabledFocusable={isBusy}
          onClick={() => void add(core.teams.addMembers(way.team, [person.id]))}
        >
          {t('mentions.addToTeam')}
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={t('app.close')}
        onClick={onDone}
      />
      {problem && (
        <Text size={200} role="alert" className={styles.problem}>
          {problem}
        </Text>
      )}
    </div>
  );
}
