import { Combobox, makeStyles, mergeClasses, Option, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import type { Person } from '../../core';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { about } from '../directory/model';
import { useFound } from '../people/PeoplePicker';

const useStyles = makeStyles({
  option: {
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  icon: { padding: '2px' },
  line: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** One person, found while typing. */
export function PersonChoice({
  chosen,
  onChange,
  ...field
}: {
  chosen?: Person;
  onChange: (person?: Person) => void;
  id?: string;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [text, setText] = useState(chosen?.name ?? '');
  const isSearching = text.trim() !== '' && text !== chosen?.name;
  const found = useFound(isSearching ? text : undefined).slice(0, 8);
  return (
    <Combobox
      {...field}
      freeform
      clearable
      expandIcon={{ 'aria-label': t('app.choices'), className: styles.icon }}
      clearIcon={{ 'aria-label': t('app.clear'), className: styles.icon }}
      value={text}
      placeholder={t('directory.placeholder')}
      selectedOptions={chosen ? [chosen.id] : []}
      onChange={(event) => {
        setText(event.target.value);
        if (chosen) onChange(undefined);
      }}
      onOptionSelect={(_, { optionValue }) => {
        const person = found.find((one) => one.id === optionValue);
        onChange(person);
        setText(person?.name ?? '');
      }}
      onBlur={() => {
        if (!chosen) setText('');
      }}
    >
      {(isSearching ? found : []).map((person) => (
        <Option key={person.id} value={person.id} text={person.name}>
          <span className={styles.option}>
            <PersonAvatar id={person.id} size={28} />
            <span>
              <Text className={styles.line}>{person.name}</Text>
              <Text size={200} className={mergeClasses(styles.line, styles.quiet)}>
                {about(person, t('members.guest'))}
              </Text>
            </span>
          </span>
        </Option>
      ))}
    </Combobox>
  );
}
