import { Box, useMediaQuery, type Theme } from '@mui/material';
import { useSidebarState, useStore, useTranslate } from 'react-admin';
import { NavLink } from 'react-router-dom';
import { isAllowed, useStaff } from './useStaff';
import { useSchema } from '../schema/useSchema';
import { useLabels } from '../schema/useLabels';
import { can } from '../schema/describe';
import { isAdministration, navigationGroups, type NavigationGroup } from './navigation';
import { navigationWidth } from './tokens';
import { useMayAdminister } from './useStaff';

/** The way through the registers, grouped by work; each group folds away and stays so. */
export const Navigation = () => {
  const translate = useTranslate();
  const schema = useSchema();
  const [open, setOpen] = useSidebarState();
  // on a phone it lies over the page until one has chosen
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const { register } = useLabels();
  const mayImport = schema.some((one) => one.import && can(one, 'create'));
  const mayReport = schema.some((one) => one.register === 'organizations' && can(one, 'find'));
  const mayAudit = isAllowed(useStaff(), 'plugin::registers.audit.find');
  const groups = navigationGroups(schema);
  const mayAdminister = useMayAdminister();
  const administration = groups.filter(isAdministration).flatMap(({ registers }) => registers);
  const drawn = ({ heading, registers }: NavigationGroup) => (
    <Group key={heading} heading={heading}>
      {registers.map((one) => (
        <Entry key={one.register} to={`/${one.register}`} label={register(one)} />
      ))}
    </Group>
  );
  if (!open) return null;
  return (
    <Box
      component="nav"
      id="navigation"
      aria-label={translate('navigation.name')}
      sx={styles}
      onClick={({ target }) => {
        if (isPhone && target instanceof HTMLAnchorElement) setOpen(false);
      }}
    >
      <Entry to="/" label={translate('navigation.home')} end />
      {groups.filter((group) => !isAdministration(group)).map(drawn)}
      {schema.length > 0 && (
        <Group heading="navigation.data">
          {mayImport && <Entry to="/imports" label={translate('navigation.imports')} />}
          {groups.length > 0 && <Entry to="/exports" label={translate('navigation.exports')} />}
          {mayReport && <Entry to="/reports" label={translate('navigation.reports')} />}
          <Entry to="/dictionary" label={translate('dictionary.title')} />
        </Group>
      )}
      {(administration.length > 0 || mayAdminister || mayAudit) && (
        <Group heading="navigation.administration">
          {mayAdminister && <Entry to="/staff" label={translate('staff.title')} />}
          {administration.map((one) => (
            <Entry key={one.register} to={`/${one.register}`} label={register(one)} />
          ))}
          {mayAudit && <Entry to="/audit" label={translate('navigation.audit')} />}
        </Group>
      )}
    </Box>
  );
};

const Group = ({ heading, children }: { heading: string; children: React.ReactNode }) => {
  const translate = useTranslate();
  const [folded, setFolded] = useStore(`navigation.folded.${heading}`, false);
  return (
    <section>
      <h2>
        <button type="button" aria-expanded={!folded} onClick={() => setFolded(!folded)}>
          {translate(heading)}
          {folded && <span aria-hidden> …</span>}
        </button>
      </h2>
      {!folded && children}
    </section>
  );
};

const Entry = ({ to, label, end = false }: { to: string; label: string; end?: boolean }) => (
  <NavLink to={to} end={end}>
    {label}
  </NavLink>
);

const styles = {
  width: navigationWidth,
  flex: 'none',
  overflowY: 'auto',
  borderRight: '1px solid var(--line)',
  backgroundColor: 'var(--canvas)',
  position: { xs: 'absolute', sm: 'static' },
  zIndex: 2,
  height: { xs: '100%', sm: 'auto' },
  py: 2,
  '& h2': { m: 0, mt: 2 },
  '& h2 button': {
    width: '100%',
    border: 0,
    background: 'none',
    textAlign: 'left',
    font: 'inherit',
    fontSize: 12,
    lineHeight: '18px',
    fontWeight: 400,
    color: 'var(--ink2)',
    padding: '2px 16px',
    cursor: 'pointer',
  },
  '& a': { display: 'block', padding: '4px 16px', lineHeight: '22px', color: 'var(--ink)' },
  '& a:hover': { backgroundColor: 'var(--head)', textDecoration: 'none' },
  '& a.active': { backgroundColor: 'var(--paper)', boxShadow: 'inset 3px 0 var(--red)', fontWeight: 600 },
  '& :focus-visible': { outlineOffset: '-2px' },
};
