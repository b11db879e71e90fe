import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { AddRegular, DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useReadable } from '../../app/core';
import type { Id, Tag } from '../../core';
import { TagForm } from './TagForm';
import { TagRow } from './TagRow';

const useStyles = makeStyles({
  surface: { maxWidth: '520px' },
  content: { display: 'grid', rowGap: tokens.spacingVerticalM },
  list: { display: 'grid', margin: 0, padding: 0, listStyleType: 'none' },
  quiet: { color: tokens.colorNeutralForeground3 },
  new: { justifySelf: 'start' },
});

/** The tags of a team: every member sees them, its owners make them and say who is in them. */
export function TagsDialog({ team: id, onClose }: { team: Id; onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { teams } = useReadable(useCore().list);
  const team = teams.find((one) => one.id === id);
  const [editing, setEditing] = useState<Tag | 'new'>();
  if (!team) return null;
  const mayChange = team.role === 'owner' && !team.archived;
  const tags = team.tags ?? [];
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
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
            {editing === undefined
              ? t('tags.title', { name: team.name })
              : editing === 'new'
                ? t('tags.new')
                : editing.name}
          </DialogTitle>
          {editing === undefined ? (
            <>
              <DialogContent className={styles.content}>
                <Text className={styles.quiet}>
                  {t(tags.length > 0 || mayChange ? 'tags.lead' : 'tags.nothing')}
                </Text>
                {tags.length > 0 && (
                  <ul className={styles.list}>
                    {tags.map((tag) => (
                      <TagRow
                        key={tag.id}
                        team={id}
                        tag={tag}
                        onEdit={mayChange ? () => setEditing(tag) : undefined}
                      />
                    ))}
                  </ul>
                )}
                {mayChange && (
                  <Button className={styles.new} icon={<AddRegular />} onClick={() => setEditing('new')}>
                    {t('tags.new')}
                  </Button>
                )}
              </DialogContent>
              <DialogActions>
                <Button onClick={onClose}>{t('app.close')}</Button>
              </DialogActions>
            </>
          ) : (
            <TagForm
              team={id}
              tag={editing === 'new' ? undefined : editing}
              onDone={() => setEditing(undefined)}
            />
          )}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
