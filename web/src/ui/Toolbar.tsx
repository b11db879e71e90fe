import { type KeyboardEvent, type ReactNode, useCallback } from 'react';

/** A row of buttons that is one stop of the Tab key: the arrows, Home and End move among them. */
export function Toolbar({
  label,
  className,
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  const ref = useCallback((bar: HTMLElement | null) => {
    if (bar) stopAt(bar, buttonsOf(bar)[0]);
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const buttons = buttonsOf(event.currentTarget);
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    buttons.at(to % buttons.length)?.focus();
  };
  return (
    <div
      ref={ref}
      role="toolbar"
      aria-label={label}
      className={className}
      onKeyDown={onKeyDown}
      onFocus={(event) => stopAt(event.currentTarget, event.target.closest('button') ?? undefined)}
    >
      {children}
    </div>
  );
}

function buttonsOf(bar: HTMLElement): HTMLButtonElement[] {
  return [...bar.querySelectorAll('button')];
}

function stopAt(bar: HTMLElement, stop: HTMLButtonElement | undefined): void {
  if (!stop) return;
  for (const button of buttonsOf(bar)) button.tabIndex = button === stop ? 0 : -1;
}
