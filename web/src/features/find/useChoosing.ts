import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useNavigate } from 'react-router';
import { type Conversation, Problem } from '../../core';
import type { Option, OptionGroup } from './options';

/** Which option the keys are at, and what choosing it does. */
export function useChoosing(
  groups: OptionGroup[],
  query: string,
  { close, cancel }: { close: () => void; cancel: () => void },
) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [active, setActive] = useState<{ query: string; key?: string }>({ query });
  const [problem, setProblem] = useState<string>();
  if (active.query !== query) setActive({ query });
  const options = groups.flatMap((group) => group.options);
  const found = options.findIndex(({ key }) => key === active.key);
  const at = Math.max(0, found);

  const choose = async (option: Option) => {
    setProblem(undefined);
    if (option.face.kind === 'person' && option.run) {
      // A chat that may have to be made: the box stays until it is there.
      try {
        const chat = (await option.run()) as Conversation;
        close();
        await navigate(`/c/${chat.id}`);
      } catch (error) {
        setProblem(Problem.of(error).detail || t('app.failed'));
      }
      return;
    }
    close();
    if (option.to !== undefined) await navigate(option.to);
    else await option.run?.();
  };
  const move = (step: number) => {
    const next = options[(at + step + options.length) % Math.max(1, options.length)];
    setActive({ query, key: next?.key });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const option = options[at];
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && option) {
      if ((event.ctrlKey || event.metaKey) && option.to !== undefined) window.open(option.to, '_blank');
      else void choose(option);
    } else if (event.key === 'Escape') cancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    activeKey: options[at]?.key,
    problem,
    choose,
    onKeyDown,
    point: (key: string) => setActive({ query, key }),
  };
}
