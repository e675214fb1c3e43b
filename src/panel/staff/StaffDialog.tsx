import {
  Autocomplete,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  TextField,
} from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import type { StaffAnswer } from '../../shared/account-answers';
import { Refused } from '../account/Refused';
import { useAttempt } from '../account/useAttempt';
import { useStaff } from '../layout/useStaff';
import type { PanelDataProvider } from '../providers/dataProvider';
import type { StaffDraft } from '../providers/staffApi';
import { useRegionName, useRegions } from '../regions/useRegions';
import type { Initial } from './InitialPasswordDialog';
import { placesFor, roles } from './places';

interface Props {
  /** the account to change; null makes a new one */
  account: StaffAnswer | null;
  onInitial: (initial: Initial) => void;
  onClose: () => void;
}

const empty: StaffDraft = { username: '', email: '', displayName: '', role: 'city', scope: '' };

/** Name, role and territory of an account, and how it signs in where it is new. */
export const StaffDialog = ({ account, onInitial, onClose }: Props) => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const queryClient = useQueryClient();
  const { isBusy, refused, attempt } = useAttempt();
  const [draft, setDraft] = useState<StaffDraft>(account ?? empty);
  const set = (change: Partial<StaffDraft>) => setDraft({ ...draft, ...change });
  const { username, email, displayName, role, scope } = draft;

  const save = async () => {
    if (account) {
      await dataProvider.changeStaff(account.id, { displayName, role, scope });
      onClose();
    } else {
      const { initialPassword, validUntil } = await dataProvider.createStaff(draft);
      onInitial({ name: displayName, email, initialPassword, validUntil });
    }
    await queryClient.invalidateQueries({ queryKey: ['staff'] });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt(save);
  };

  return (
    <Dialog open onClose={onClose} aria-labelledby="staff-title">
      <form onSubmit={submit}>
        <DialogTitle id="staff-title">{translate(account ? 'staff.edit' : 'staff.new')}</DialogTitle>
        <DialogContent>
          <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3, width: 400, maxWidth: '100%', pt: 2 }}>
            <TextField
              required
              autoFocus
              label={translate('staff.displayName')}
              value={displayName}
              onChange={(event) => set({ displayName: event.target.value })}
            />
            {!account && (
              <>
                <TextField
                  required
                  label={translate('staff.username')}
                  helperText={translate('staff.usernameHelp')}
                  value={username}
                  onChange={(event) => set({ username: event.target.value })}
                />
                <TextField
                  required
                  type="email"
                  label={translate('staff.email')}
                  value={email}
                  onChange={(event) => set({ email: event.target.value })}
                />
              </>
            )}
            <TextField
              select
              required
              label={translate('staff.role')}
              value={role}
              onChange={(event) => set({ role: event.target.value, scope: '' })}
            >
              {roles.map((one) => (
                <MenuItem key={one} value={one}>
                  {translate(`roles.${one}`)}
                </MenuItem>
              ))}
            </TextField>
            <PlaceChoice role={role} scope={scope} onChange={(code) => set({ scope: code })} />
            <Refused message={refused} />
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" color="primary" disabled={isBusy || scope === ''}>
            {translate(account ? 'staff.save' : 'staff.create')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};

interface PlaceProps {
  role: string;
  scope: string;
  onChange: (code: string) => void;
}

const PlaceChoice = ({ role, scope, onChange }: PlaceProps) => {
  const translate = useTranslate();
  const regions = useRegions();
  const regionName = useRegionName();
  const province = useStaff()?.scope.slice(0, 2) ?? '';
  const places = placesFor(regions, province, translate('regions.ownLevel'), role);
  return (
    <Autocomplete
      options={places}
      value={places.find((one) => one.code === scope) ?? null}
      onChange={(_event, place) => onChange(place?.code ?? '')}
      getOptionLabel={(place) => regionName(place.code)}
      getOptionKey={(place) => place.code}
      isOptionEqualToValue={(one, other) => one.code === other.code}
      noOptionsText={translate('inputs.nothingFound')}
      renderInput={(props) => <TextField {...props} required label={translate('staff.scope')} />}
    />
  );
};
