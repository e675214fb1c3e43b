import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  FormHelperText,
  TextField,
} from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useDataProvider, useListContext, useNotify, useTranslate } from 'react-admin';
import type { OfferedRegister } from '../../../shared/register-description';
import { VIEW_NAME_LENGTH, type SavedView } from '../../../shared/saved-view';
import type { PanelDataProvider } from '../../providers/dataProvider';
import { useActiveView, useColumnChoice, useSavedViews } from './useListView';
import { toSettings } from './viewSettings';

interface Props {
  description: OfferedRegister;
  /** the view to rename; without it, the list as it stands becomes a new one */
  view?: SavedView;
  onClose: () => void;
}

/** Gives a list a name under which it opens again, and says who else may open it. */
export const SaveViewDialog = ({ description, view, onClose }: Props) => {
  const { register } = description;
  const translate = useTranslate();
  const notify = useNotify();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const { filterValues, sort, perPage } = useListContext();
  const [columns] = useColumnChoice(register);
  const [, setActive] = useActiveView(register);
  const { refresh } = useSavedViews(register);
  const [name, setName] = useState(view?.name ?? '');
  const [shared, setShared] = useState(view?.shared ?? false);
  const [fault, setFault] = useState<string | null>(null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const settings = view ?? toSettings({ filter: filterValues, sort, perPage, columns });
    const draft = {
      name,
      shared,
      filter: settings.filter,
      sort: settings.sort,
      columns: settings.columns,
      perPage: settings.perPage,
    };
    try {
      const saved = await (view
        ? dataProvider.updateView(view.id, draft)
        : dataProvider.createView(register, draft));
      await refresh();
      setActive(saved.id);
      notify('lists.views.saved', { type: 'info' });
      onClose();
    } catch (error) {
      setFault(error instanceof Error ? error.message : 'errors.server');
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="view-title">
      <form onSubmit={save} noValidate>
        <DialogTitle id="view-title">
          {translate(view ? 'lists.views.rename' : 'lists.views.save')}
        </DialogTitle>
        <DialogContent>
          <TextField
            autoFocus
            required
            label={translate('lists.views.name')}
            value={name}
            onChange={(event) => {
              setName(event.target.value);
              setFault(null);
            }}
            error={fault !== null}
            helperText={fault ? translate(fault, { _: fault }) : translate('lists.views.nameHelp')}
            slotProps={{ htmlInput: { maxLength: VIEW_NAME_LENGTH } }}
            sx={{ mt: 2, mb: 3 }}
          />
          <FormControlLabel
            control={<Checkbox checked={shared} onChange={(event) => setShared(event.target.checked)} />}
            label={translate('lists.views.share')}
          />
          <FormHelperText>{translate('lists.views.shareHelp')}</FormHelperText>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" color="primary" disabled={name.trim() === ''}>
            {translate('ra.action.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
