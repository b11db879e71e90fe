import { Button, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular, DismissRegular, SearchRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { Caps } from '../../ui/Caps';
import { KEYS } from '../../ui/keys';
import { isTouched, LOW, NARROW } from '../../ui/media';
import { Panel } from './opened';
import { useActions } from './useActions';
import { useChoosing } from './useChoosing';
import { useFinding } from './useFinding';
import { useQuickBox } from './useQuickBox';

const useStyles = makeStyles({
  root: { position: 'relative', [NARROW]: { position: 'static' } },
  input: { width: '100%', [NARROW]: { display: 'none' } },
  open: {
    [NARROW]: {
      position: 'absolute',
      inset: '0 0 auto 0',
      zIndex: 20,
      display: 'flex',
      alignItems: 'center',
      columnGap: tokens.spacingHorizontalXS,
      height: '100%',
      padding: `env(safe-area-inset-top) ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalXS}`,
      backgroundColor: tokens.colorNeutralBackground4,
    },
  },
  openInput: {
    [NARROW]: { display: 'inline-flex', flex: 1, minHeight: '44px' },
    [LOW]: { minHeight: '36px' },
  },
  whenNarrow: { display: 'none', [NARROW]: { display: 'inline-flex', minWidth: '44px', minHeight: '44px' } },
});

/** One box that goes anywhere: conversations, people, teams and actions. */
export function QuickBox() {
  const styles = useStyles();
  const { t } = useTranslation();
  const id = useId();
  const { root, input, opening, query, setQuery, open, close, cancel, leave } = useQuickBox();
  const isOpen = opening > 0;
  const groups = useFinding(opening, query, useActions(isOpen));
  const choosing = useChoosing(groups, query, { close, cancel });
  const idOf = (key: string) => `${id}-${key}`;
  return (
    <div ref={root} className={styles.root}>
      <Button
        className={styles.whenNarrow}
        appearance="transparent"
        icon={<SearchRegular />}
        aria-label={t('find.label')}
        onClick={open}
      />
      <div
        className={mergeClasses(isOpen && styles.open)}
        onBlur={({ relatedTarget }) => {
          if (relatedTarget && !root.current?.contains(relatedTarget)) leave();
        }}
      >
        {isOpen && (
          <Button
            className={styles.whenNarrow}
            appearance="transparent"
            icon={<ArrowLeftRegular />}
            aria-label={t('app.back')}
            onClick={close}
          />
        )}
        <Input
          ref={input}
          className={mergeClasses(styles.input, isOpen && styles.openInput)}
          role="combobox"
          aria-label={t('find.label')}
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-activedescendant={choosing.activeKey && idOf(choosing.activeKey)}
          aria-autocomplete="list"
          autoComplete="off"
          enterKeyHint="go"
          value={query}
          placeholder={t('find.placeholder')}
          contentBefore={<SearchRegular />}
          contentAfter={
            query ? (
              <Button
                size="small"
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={t('find.clear')}
                tabIndex={-1}
                onClick={() => {
                  setQuery('');
                  input.current?.focus();
                }}
              />
            ) : isOpen || isTouched ? undefined : (
              <Caps combination={KEYS.find.keys[0]} />
            )
          }
          onFocus={open}
          onClick={open}
          onChange={(_, { value }) => {
            setQuery(value);
            open();
          }}
          onKeyDown={choosing.onKeyDown}
        />
        {isOpen && <Panel id={`${id}-list`} idOf={idOf} groups={groups} query={query} choosing={choosing} />}
      </div>
    </div>
  );
}
