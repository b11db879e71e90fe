import {
  Button,
  makeStyles,
  mergeClasses,
  Skeleton,
  SkeletonItem,
  Subtitle2,
  Text,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import { DismissRegular, OrganizationRegular, PersonAddRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import { Problem, type UnitAdministrator } from '../../core';
import { PersonButton } from '../../ui/PersonButton';
import { useLater } from '../../ui/useLater';
import { AddAdministrator } from './AddAdministrator';
import { Empty } from '../../ui/Empty';
import { PlacePage } from '../../ui/PlacePage';
import { byUnit } from './model';

const useStyles = makeStyles({
  units: { display: 'grid', rowGap: tokens.spacingVerticalXL },
  unit: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { display: 'grid', fontSize: '20px', color: tokens.colorNeutralForeground3 },
  people: { margin: 0, padding: 0, listStyleType: 'none' },
  person: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    minHeight: '52px',
  },
  line: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3, textWrap: 'pretty' },
  // In the gap between what is above and below it: nothing moves when it comes.
  said: { minHeight: tokens.spacingVerticalXXL, marginBlock: `calc(-1 * ${tokens.spacingVerticalXXL})` },
});

/** Who administers which unit: the administrators see all of them, others those of the units they look after. */
export function AdministratorsPage() {
  const styles = useStyles();
  const { t } = useTranslation();
  const { lines, said, load, dismiss } = useAdministrators();
  const [isAdding, setAdding] = useState(false);
  const showsSkeleton = useLater(!lines, 150);
  return (
    <PlacePage
      back="/admin"
      title={t('admin.administrators.title')}
      lead={t('admin.administrators.lead')}
      action={
        <Button appearance="primary" icon={<PersonAddRegular />} onClick={() => setAdding(true)}>
          {t('administrators.add')}
        </Button>
      }
    >
      <div role="status" className={styles.said}>
        {said && <Text className={styles.quiet}>{said}</Text>}
      </div>
      {lines?.length === 0 && (
        <Empty
          icon={<OrganizationRegular />}
          title={t('administrators.none')}
          lead={t('administrators.noneLead')}
        />
      )}
      {!lines && showsSkeleton && (
        <Skeleton aria-hidden className={styles.units}>
          {Array.from({ length: 5 }, (_, i) => (
            <SkeletonItem key={i} size={32} />
          ))}
        </Skeleton>
      )}
      {lines && (
        <div className={styles.units}>
          {byUnit(lines).map(({ unit, administrators }) => (
            <section key={unit.id} aria-label={unit.name}>
              <div className={styles.unit}>
                <span className={styles.icon}>
                  <OrganizationRegular />
                </span>
                <Subtitle2 as="h2">{unit.name}</Subtitle2>
              </div>
              <ul className={styles.people}>
                {administrators.map((line) => (
                  <li key={line.person.id} className={styles.person}>
                    <PersonButton id={line.person.id} />
                    <span>
                      <Text className={styles.line}>{line.person.name}</Text>
                      <Text size={200} className={mergeClasses(styles.line, styles.quiet)}>
                        {[line.person.title, line.person.unit].filter(Boolean).join(' · ')}
                      </Text>
                    </span>
                    {line.mayDismiss && (
                      <Tooltip
                        content={t('administrators.remove', { name: line.person.name, unit: unit.name })}
                        relationship="label"
                      >
                        <Button
                          appearance="subtle"
                          icon={<DismissRegular />}
                          onClick={() => void dismiss(line)}
                        />
                      </Tooltip>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
      {isAdding && (
        <AddAdministrator
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false);
            load();
          }}
        />
      )}
    </PlacePage>
  );
}

function useAdministrators() {
  const core = useCore();
  const { t } = useTranslation();
  const [lines, setLines] = useState<UnitAdministrator[]>();
  const [said, setSaid] = useState('');
  const load = () => {
    core.administration
      .administrators()
      .then(setLines, (error) => setSaid(Problem.of(error).detail || t('app.failed')));
  };
  useEffect(load, [core, t]);
  const dismiss = async ({ unit, person }: UnitAdministrator) => {
    try {
      await core.administration.dismiss(unit.id, person.id);
      setLines((now) => now?.filter((one) => one.unit.id !== unit.id || one.person.id !== person.id));
      setSaid(t('administrators.removed', { name: person.name, unit: unit.name }));
    } catch (error) {
      setSaid(Problem.of(error).detail || t('app.failed'));
    }
  };
  return { lines, said, load, dismiss };
}
