import {
  Badge,
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular, PersonDeleteRegular } from '@fluentui/react-icons';
import { useTranslation } from '../../ui/useTranslation';
import { useMe } from '../../app/core';
import type { Role, TeamMember } from '../../core';
import { GuestMark } from '../../ui/GuestMark';
import { NARROW } from '../../ui/media';
import { PersonButton } from '../../ui/PersonButton';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) auto auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    minHeight: '56px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  line: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
  role: {
    fontWeight: tokens.fontWeightRegular,
    minWidth: '104px',
    justifyContent: 'end',
    [NARROW]: { minWidth: 'auto' },
  },
  plain: {
    minWidth: '104px',
    textAlign: 'right',
    paddingRight: tokens.spacingHorizontalM,
    [NARROW]: { minWidth: 'auto' },
  },
  sign: { [NARROW]: { display: 'none' } },
  signBelow: { display: 'none', [NARROW]: { display: 'inline' } },
});

/** One member: who, whether by a rule, and in which role. */
export function MemberRow({
  member: { person, role, chosen, ruled },
  mayChange,
  onRole,
  onRemove,
}: {
  member: TeamMember;
  mayChange: boolean;
  onRole: (role: Role) => void;
  onRemove: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const me = useMe();
  const below = [person.title, person.unit].filter(Boolean).join(' · ');
  const isGuest = role === 'guest' || person.guest === true;
  const mayRemove = chosen && !ruled && person.id !== me.id;
  const hasChoice = mayChange && (!isGuest || mayRemove);
  return (
    <li className={styles.root} data-line>
      <PersonButton id={person.id} isRow />
      <span>
        <Text className={styles.line}>
          {person.id === me.id ? t('list.self', { name: person.name }) : person.name}
          {isGuest && <GuestMark />}
        </Text>
        <Text size={200} className={mergeClasses(styles.line, styles.quiet)}>
          {ruled && <span className={styles.signBelow}>{t('team.ruled')} · </span>}
          {below}
        </Text>
      </span>
      {ruled && !isGuest ? (
        <Badge appearance="outline" color="informative" className={styles.sign} title={t('team.ruledLead')}>
          {t('team.ruled')}
        </Badge>
      ) : (
        <span />
      )}
      {hasChoice ? (
        <Menu checkedValues={{ role: [role] }} positioning="below-end">
          <MenuTrigger disableButtonEnhancement>
            <Button
              appearance="subtle"
              tabIndex={-1}
              data-beside
              className={styles.role}
              icon={<ChevronDownRegular />}
              iconPosition="after"
              aria-label={t('team.roleOf', { name: person.name, role: t(`team.roles.${role}`) })}
            >
              {t(`team.roles.${role}`)}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {!isGuest &&
                (['owner', 'member'] as const).map((one) => (
                  <MenuItemRadio
                    key={one}
                    name="role"
                    value={one}
                    onClick={() => one !== role && onRole(one)}
                  >
                    {t(`team.roles.${one}`)}
                  </MenuItemRadio>
                ))}
              {!isGuest && mayRemove && <MenuDivider />}
              {mayRemove && (
                <MenuItem icon={<PersonDeleteRegular />} onClick={onRemove}>
                  {t('team.remove')}
                </MenuItem>
              )}
            </MenuList>
          </MenuPopover>
        </Menu>
      ) : (
        <Text className={mergeClasses(styles.quiet, styles.plain)}>{t(`team.roles.${role}`)}</Text>
      )}
    </li>
  );
}
