import { Box, useMediaQuery, type Theme } from '@mui/material';
import { useId, type KeyboardEvent, type ReactNode } from 'react';
import { useSidebarState, useTranslate } from 'react-admin';
import { NavLink, useLocation } from 'react-router-dom';
import { currentGroup } from './currentGroup';
import { navigationStyles, scrimStyles } from './navigationStyles';
import { useOpenGroups } from './useOpenGroups';
import { useScreens } from './useScreens';
import { useStaff } from './useStaff';

/** The way through the registers, grouped by work; each group folds away and stays so. */
export const Navigation = () => {
  const translate = useTranslate();
  const [open, setOpen] = useSidebarState();
  // on a phone it lies over the page until one has chosen
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const staff = useStaff();
  if (!open) return null;
  const close = () => setOpen(false);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (!isPhone || key !== 'Escape') return;
    close();
    document.querySelector<HTMLElement>('[aria-controls=navigation]')?.focus();
  };
  return (
    <>
      {isPhone && <Box sx={scrimStyles} onClick={close} />}
      <Box
        component="nav"
        id="navigation"
        aria-label={translate('navigation.name')}
        sx={navigationStyles}
        onKeyDown={onKeyDown}
        onClick={({ target }) => {
          if (isPhone && target instanceof HTMLAnchorElement) close();
        }}
      >
        <NavLink to="/" end className="home">
          {translate('navigation.home')}
        </NavLink>
        {staff && <Groups account={String(staff.id)} />}
      </Box>
    </>
  );
};

const Groups = ({ account }: { account: string }) => {
  const translate = useTranslate();
  const groups = useScreens();
  const current = currentGroup(groups, useLocation().pathname);
  const { isOpen, toggle } = useOpenGroups(account, groups, current);
  return groups.map(({ heading, screens }) => (
    <Group
      key={heading}
      name={translate(heading)}
      isOpen={isOpen(heading)}
      isCurrent={heading === current}
      onToggle={() => toggle(heading)}
    >
      {screens.map(({ to, label }) => (
        <li key={to}>
          <NavLink to={to}>{label}</NavLink>
        </li>
      ))}
    </Group>
  ));
};

interface GroupProps {
  name: string;
  isOpen: boolean;
  isCurrent: boolean;
  onToggle: () => void;
  children: ReactNode;
}

const Group = ({ name, isOpen, isCurrent, onToggle, children }: GroupProps) => {
  const id = useId();
  return (
    <section>
      <h2>
        <button
          type="button"
          className={isCurrent && !isOpen ? 'holds-current' : undefined}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={onToggle}
        >
          {name}
          <svg viewBox="0 0 12 12" aria-hidden>
            <path d="M4 2l4 4-4 4" />
          </svg>
        </button>
      </h2>
      <ul id={id} hidden={!isOpen}>
        {children}
      </ul>
    </section>
  );
};
