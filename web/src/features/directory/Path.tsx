import {
  Breadcrumb,
  BreadcrumbDivider,
  BreadcrumbItem,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { Fragment } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import type { UnitName } from '../../core';
import { TextLink } from '../../ui/TextLink';
import { shortened } from './model';

const useStyles = makeStyles({
  list: { flexWrap: 'wrap', rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  link: {
    textDecorationLine: 'none',
    '@media (pointer: coarse)': { padding: '14px 0' },
    ':hover': { textDecorationLine: 'underline' },
  },
  item: {
    minWidth: 0,
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Where something belongs, from the top of the organisation down. */
export function Path({ path }: { path: UnitName[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  if (path.length === 0) return null;
  return (
    <Breadcrumb aria-label={t('directory.path')} size="small" list={{ className: styles.list }}>
      {shortened(path).map((unit, i) => (
        <Fragment key={unit?.id ?? 'between'}>
          {i > 0 && <BreadcrumbDivider />}
          <BreadcrumbItem className={styles.item}>
            {unit ? (
              <TextLink to={`/units/${unit.id}`} className={styles.link}>
                {unit.name}
              </TextLink>
            ) : (
              '…'
            )}
          </BreadcrumbItem>
        </Fragment>
      ))}
    </Breadcrumb>
  );
}
