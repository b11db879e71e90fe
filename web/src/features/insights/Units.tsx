import {
  Breadcrumb,
  BreadcrumbButton,
  BreadcrumbDivider,
  BreadcrumbItem,
  Button,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { Fragment, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import type { InsightCatalogue } from '../../core';
import { NARROW, TOUCH } from '../../ui/media';
import { Section } from '../../ui/Section';
import { useAsked } from '../directory/useAsked';
import { NotAnswered } from '../settings/NotAnswered';
import { LoadingRows } from './Loading';
import { number, percent, periodInWords } from './model';
import { Figures } from './Shown';
import { UnitCurve } from './UnitCurve';

const useStyles = makeStyles({
  name: {
    justifyContent: 'start',
    minWidth: 0,
    minHeight: '24px',
    padding: 0,
    [TOUCH]: { minHeight: '44px' },
    textAlign: 'left',
    color: tokens.colorBrandForegroundLink,
    hyphens: 'auto',
    [NARROW]: { fontSize: 'inherit', lineHeight: 'inherit' },
  },
});

/** The units below one, in the latest week that is over, and the way down the tree. */
export function Units({ week, catalogue }: { week: string; catalogue: InsightCatalogue }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { insights } = useCore();
  const { organisation, groupSize: least, units } = catalogue;
  // Whoever sees one branch begins in it.
  const only = units.length === 1 ? units[0]?.id : undefined;
  const [parent, setParent] = useState(only);
  const { last, problem, again } = useAsked(`${week} ${parent ?? ''}`, (signal) =>
    insights.units(week, parent, signal),
  );
  const words = (hidden: boolean, value?: number) =>
    hidden ? t('insights.under', { count: least }) : value === undefined ? '–' : number(value, i18n.language);
  return (
    <Section
      title={t('insights.units')}
      lead={t('insights.unitsLead', { week: periodInWords(week, 'week', i18n.language), count: least })}
    >
      {problem && <NotAnswered problem={problem} onAgain={again} />}
      {!last && !problem && <LoadingRows />}
      {last && last.path.length > 0 && (
        <Breadcrumb aria-label={t('insights.path')}>
          <BreadcrumbItem>
            <BreadcrumbButton onClick={() => setParent(undefined)}>{t('insights.allUnits')}</BreadcrumbButton>
          </BreadcrumbItem>
          {last.path.map(({ id, name }, i) => (
            <Fragment key={id}>
              <BreadcrumbDivider />
              <BreadcrumbItem>
                <BreadcrumbButton current={i === last.path.length - 1} onClick={() => setParent(id)}>
                  {name}
                </BreadcrumbButton>
              </BreadcrumbItem>
            </Fragment>
          ))}
        </Breadcrumb>
      )}
      {parent && !(organisation && parent === only) && (
        <UnitCurve key={parent} unit={parent} until={week} least={least} />
      )}
      {last && last.items.length === 0 && <Text>{t('insights.noUnits')}</Text>}
      {last && last.items.length > 0 && (
        <Figures
          label={t('insights.units')}
          heads={[
            t('insights.unit'),
            t('insights.people'),
            t('insights.metrics.active'),
            t('insights.share'),
            t('insights.metrics.messages'),
          ]}
          rows={last.items.map((item) => [
            item.units > 0 && item.unit ? (
              <Button appearance="transparent" className={styles.name} onClick={() => setParent(item.unit)}>
                {item.name}
              </Button>
            ) : (
              item.name
            ),
            number(item.people, i18n.language),
            words(item.hidden, item.values.active),
            item.values.active === undefined || item.people === 0
              ? '–'
              : percent(item.values.active / item.people, i18n.language),
            words(item.hidden, item.values.messages),
          ])}
        />
      )}
      {last && last.items.length > 0 && (
        <div className="no-print">
          <Button as="a" href={insights.fileOfUnits(week, parent)} download icon={<ArrowDownloadRegular />}>
            {t('insights.asFile')}
          </Button>
        </div>
      )}
    </Section>
  );
}
