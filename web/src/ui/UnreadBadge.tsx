import { CounterBadge } from '@fluentui/react-components';

/** How much is unread there; nothing when all is read. */
export function UnreadBadge({
  count,
  label,
  className,
}: {
  count: number;
  label: string;
  className?: string;
}) {
  return (
    count > 0 && (
      <CounterBadge
        className={className}
        size="small"
        color="brand"
        count={count}
        overflowCount={99}
        aria-label={label}
      />
    )
  );
}
