import {
  ArchiveRegular,
  LockClosedRegular,
  MegaphoneRegular,
  NumberSymbolRegular,
} from '@fluentui/react-icons';
import { useTranslation } from '../../ui/useTranslation';
import type { Conversation } from '../../core';

/** The sign of a channel's kind; what is not as usual is said too. */
export function ChannelIcon({ channel, className }: { channel: Conversation; className?: string }) {
  const { t } = useTranslation();
  const [Icon, label] = channel.archived
    ? [ArchiveRegular, t('channel.archived')]
    : channel.private
      ? [LockClosedRegular, t('channel.private')]
      : channel.posting === 'owners'
        ? [MegaphoneRegular, t('channel.announcement')]
        : [NumberSymbolRegular, undefined];
  return (
    <span className={className} role={label && 'img'} aria-label={label} title={label}>
      <Icon />
    </span>
  );
}
