import { Avatar, Divider, IconButton, Menu, MenuItem, Typography } from '@mui/material';
import { useState } from 'react';
import { useTheme, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useSignOut } from '../session/useSignOut';
import { useStaff } from './useStaff';

/** Who is signed in, the theme, and the way out. */
export const UserMenu = () => {
  const translate = useTranslate();
  const staff = useStaff();
  const signOut = useSignOut();
  const [theme, setTheme] = useTheme();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!staff) return null;
  const name = staff.displayName || staff.email;
  const close = () => setAnchor(null);
  return (
    <>
      <IconButton
        size="small"
        aria-label={translate('app.userMenu', { name })}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Avatar sx={{ width: 28, height: 28, fontSize: 12, bgcolor: 'var(--line)', color: 'var(--ink)' }}>
          {name.slice(0, 1).toUpperCase()}
        </Avatar>
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        <MenuItem disabled sx={{ display: 'block', '&.Mui-disabled': { opacity: 1 } }}>
          {name}
          <Typography variant="caption" component="div" color="text.secondary">
            {translate(`roles.${staff.role}`, { _: staff.role })}
          </Typography>
        </MenuItem>
        <Divider component="li" />
        <MenuItem component={Link} to="/account" onClick={close}>
          {translate('account.title')}
        </MenuItem>
        <MenuItem
          onClick={() => {
            setTheme(theme === 'dark' ? 'light' : 'dark');
            close();
          }}
        >
          {translate(theme === 'dark' ? 'app.lightTheme' : 'app.darkTheme')}
        </MenuItem>
        <MenuItem onClick={signOut}>{translate('ra.auth.logout')}</MenuItem>
      </Menu>
    </>
  );
};
