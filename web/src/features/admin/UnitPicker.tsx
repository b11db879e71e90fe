import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DismissRegular, OrganizationRegular, SearchRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import type { UnitLine } from '../../core';
import { own } from '../../ui/theme';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalS },
  found: { maxHeight: '220px', overflowY: 'auto', margin: 0, padding: 0, listStyleType: 'none' },
  unit: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    width: '100%',
    minHeight: '40px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    textAlign: 'left',
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: own.colorRowHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    minHeight: '40px',
    padding: `0 ${tokens.spacingHorizontalXS} 0 ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Finds one unit by its name. */
export function UnitPicker({
  chosen,
  onChange,
}: {
  chosen: UnitLine | undefined;
  onChange: (unit: UnitLine | undefined) => void;
}) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const [query, setQuery] = useState('');
  const found = useUnits(query);
  if (chosen)
    return (
      <div className={styles.chosen}>
        <Text weight="semibold" className={styles.line}>
          {chosen.name}
        </Text>
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t('newChat.remove', { name: chosen.name })}
          onClick={() => onChange(undefined)}
        />
      </div>
    );
  return (
    <div className={styles.root}>
      <Field label={t('administrators.unit')}>
        <Input
          value={query}
          onChange={(_, { value }) => setQuery(value)}
          contentBefore={<SearchRegular />}
          placeholder={t('administrators.findUnit')}
          autoFocus
        />
      </Field>
      <ul className={styles.found} aria-label={t('administrators.unit')}>
        {found?.map((unit) => (
          <li key={unit.id}>
            <button type="button" className={styles.unit} onClick={() => onChange(unit)}>
              <OrganizationRegular />
              <Text className={styles.line}>{unit.name}</Text>
              <Text size={200} className={styles.quiet}>
                {t('administrators.people', {
                  count: unit.people,
                  number: unit.people.toLocaleString(i18n.language),
                })}
              </Text>
            </button>
          </li>
        ))}
        {found?.length === 0 && (
          <li>
            <Text className={styles.quiet}>{t('administrators.noUnits')}</Text>
          </li>
        )}
      </ul>
    </div>
  );
}

function useUnits(query: string): UnitLine[] | undefined {
  const core = useCore();
  const [found, setFound] = useState<UnitLine[]>();
  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(() => {
      core.administration.units(query, abort.signal).then(setFound, () => undefined);
    }, 120);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [core, query]);
  return found;
}
