import ArrowDropDownIcon from '@mui/icons-material/ArrowDropDown';
import CheckIcon from '@mui/icons-material/Check';
import { Button, Divider, ListItemText, ListSubheader, Menu, MenuItem } from '@mui/material';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { OfferedRegister } from '../../../shared/register-description';
import type { SavedView } from '../../../shared/saved-view';
import { useActiveView, useColumnChoice, useOpening, useSavedViews } from './useListView';
import { useViewActions } from './useViewActions';
import { isAsKept, ownViews, sharedViews, viewSearch } from './viewSettings';

const SaveViewDialog = lazy(async () => ({
  default: (await import('./SaveViewDialog')).SaveViewDialog,
}));

/** The lists that one keeps, and those that the office shares, in one menu beside the title. */
export const ViewMenu = ({ description }: { description: OfferedRegister }) => {
  const { register } = description;
  const translate = useTranslate();
  const navigate = useNavigate();
  const list = useListContext();
  const { views, isKnown } = useSavedViews(register);
  const [activeId, setActive] = useActiveView(register);
  const [columns, setColumns] = useColumnChoice(register);
  const [, setOpening] = useOpening(register);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [renamed, setRenamed] = useState<SavedView | null>(null);
  const actions = useViewActions(description);

  // what the list opens with may have been set on another computer
  useEffect(() => {
    if (!isKnown) return;
    const first = views.find((view) => view.default);
    setOpening(
      first
        ? {
            id: first.id,
            filter: first.filter,
            sort: first.sort,
            columns: first.columns,
            perPage: first.perPage,
          }
        : null,
    );
  }, [isKnown, views, setOpening]);

  const active = views.find((view) => view.id === activeId) ?? null;
  const state = { filter: list.filterValues, sort: list.sort, perPage: list.perPage, columns };
  const isChanged = active !== null && !isAsKept(active, state);
  const name = active ? active.name : translate('lists.views.all');
  const close = () => setAnchor(null);
  const open = (view: SavedView | null) => {
    close();
    setActive(view?.id ?? null);
    setColumns(view?.columns ?? null);
    navigate({
      search: viewSearch(view ?? { filter: {}, sort: null, columns: null, perPage: list.perPage }),
    });
  };
  const entry = (view: SavedView) => (
    <MenuItem key={view.id} dense selected={view.id === activeId} onClick={() => open(view)}>
      <ListItemText
        primary={view.default ? `${view.name} · ${translate('lists.views.default')}` : view.name}
        secondary={view.mine ? undefined : translate('lists.views.by', { owner: view.owner })}
      />
      {view.id === activeId && <CheckIcon fontSize="small" sx={{ ml: 3 }} />}
    </MenuItem>
  );
  const own = ownViews(views);
  const shared = sharedViews(views);
  const after = (act: () => void) => () => {
    close();
    act();
  };
  return (
    <>
      <Button
        variant="text"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        endIcon={<ArrowDropDownIcon />}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate('lists.views.menu', {
          name: isChanged ? translate('lists.views.changed', { name }) : name,
        })}
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={close}
        slotProps={{ list: { dense: true }, paper: { sx: { minWidth: 240, maxWidth: 400 } } }}
      >
        <MenuItem dense selected={active === null} onClick={() => open(null)}>
          {translate('lists.views.all')}
        </MenuItem>
        {own.length > 0 && (
          <ListSubheader role="presentation" sx={subheader}>
            {translate('lists.views.own')}
          </ListSubheader>
        )}
        {own.map(entry)}
        {shared.length > 0 && (
          <ListSubheader role="presentation" sx={subheader}>
            {translate('lists.views.shared')}
          </ListSubheader>
        )}
        {shared.map(entry)}
        {active && <Divider />}
        {active?.mine && isChanged && (
          <MenuItem dense onClick={after(() => actions.keepChanges(active, state))}>
            {translate('lists.views.saveChanges')}
          </MenuItem>
        )}
        {active?.mine && (
          <MenuItem dense onClick={after(() => setRenamed(active))}>
            {translate('lists.views.rename')}
          </MenuItem>
        )}
        {active && (
          <MenuItem dense onClick={after(() => actions.setDefault(active, !active.default))}>
            {translate(active.default ? 'lists.views.noDefault' : 'lists.views.makeDefault')}
          </MenuItem>
        )}
        {active?.mine && (
          <MenuItem
            dense
            onClick={after(() => {
              actions.remove(active);
              setActive(null);
            })}
          >
            {translate('lists.views.delete')}
          </MenuItem>
        )}
      </Menu>
      <Suspense>
        {renamed && (
          <SaveViewDialog description={description} view={renamed} onClose={() => setRenamed(null)} />
        )}
      </Suspense>
    </>
  );
};

const subheader = { lineHeight: '28px', fontSize: 12 };
