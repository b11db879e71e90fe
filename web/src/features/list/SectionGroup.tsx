import { useTranslation } from '../../ui/useTranslation';
import { useCore, useReadable } from '../../app/core';
import type { Conversation, Section } from '../../core';
import { Group } from './Group';
import { SectionMenu } from './later';
import { useListChanges } from './useListChanges';

/** A heading of my own, and what I have put under it. */
export function SectionGroup({
  section,
  conversations,
  isFiltered,
}: {
  section: Section;
  conversations: Conversation[];
  isFiltered: boolean;
}) {
  const { t } = useTranslation();
  const { sections } = useReadable(useCore().list);
  const { choose, moveSection } = useListChanges();
  const at = sections.findIndex((one) => one.id === section.id);
  return (
    <Group
      id={section.id}
      name={section.name}
      conversations={conversations}
      hint={isFiltered ? undefined : t('section.empty')}
      isFiltered={isFiltered}
      withTeams
      section={section.id}
      onDrop={(id) => choose(id, { section: section.id, favourite: false })}
      onDropSection={(id) => moveSection(id, at)}
      actions={<SectionMenu section={section} isEmpty={conversations.length === 0} />}
    />
  );
}
