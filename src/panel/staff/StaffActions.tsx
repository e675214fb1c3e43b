import { Button, Menu, MenuItem } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useNotify, useTranslate } from 'react-admin';
import type { StaffAnswer } from '../../shared/account-answers';
import type { PanelDataProvider } from '../providers/dataProvider';
import { ConfirmDialog } from '../layout/ConfirmDialog';
import type { Initial } from './InitialPasswordDialog';

type Action = 'resetPassword' | 'resetSecondFactor' | 'unlock' | 'signOut' | 'disable' | 'enable';

interface Props {
  account: StaffAnswer;
  onEdit: (account: StaffAnswer) => void;
  onInitial: (initial: Initial) => void;
}

/** What can be done to an account as it stands. */
const actionsFor = ({ isBlocked, isLocked, hasSecondFactor }: StaffAnswer): Action[] => [
  'resetPassword',
  ...(hasSecondFactor ? (['resetSecondFactor'] as const) : []),
  ...(isLocked ? (['unlock'] as const) : []),
  ...(isBlocked ? (['enable'] as const) : (['signOut', 'disable'] as const)),
];
/** Nothing is lost by these: they need no second thought. */
const gentle: ReadonlySet<Action> = new Set(['unlock', 'enable']);

export const StaffActions = ({ account, onEdit, onInitial }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asked, setAsked] = useState<Action | null>(null);
  const { id, displayName: name, email } = account;

  const work: Record<Action, () => Promise<unknown>> = {
    resetPassword: async () => onInitial({ name, email, ...(await dataProvider.resetStaffPassword(id)) }),
    resetSecondFactor: () => dataProvider.resetStaffSecondFactor(id),
    unlock: () => dataProvider.unlockStaff(id),
    signOut: () => dataProvider.signOutStaff(id),
    disable: () => dataProvider.changeStaff(id, { isBlocked: true }),
    enable: () => dataProvider.changeStaff(id, { isBlocked: false }),
  };
  const run = async (action: Action) => {
    setAsked(null);
    try {
      await work[action]();
      notify('staff.done', { type: 'info', messageArgs: { action: translate(`staff.${action}`) } });
    } catch (error) {
      const message = error instanceof Error ? error.message : 'errors.server';
      notify(message, { type: 'error', messageArgs: { _: message } });
    }
    await queryClient.invalidateQueries({ queryKey: ['staff'] });
  };
  const choose = (action: Action) => {
    setAnchor(null);
    if (gentle.has(action)) void run(action);
    else setAsked(action);
  };

  return (
    <>
      <Button variant="text" sx={{ height: 26, p: 0, minWidth: 0, mr: 3 }} onClick={() => onEdit(account)}>
        {translate('staff.edit')}
      </Button>
      <Button
        variant="text"
        sx={{ height: 26, p: 0, minWidth: 0 }}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={translate('staff.actionsOf', { name })}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        …
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {actionsFor(account).map((action) => (
          <MenuItem key={action} onClick={() => choose(action)}>
            {translate(`staff.${action}`)}
          </MenuItem>
        ))}
      </Menu>
      {asked && (
        <ConfirmDialog
          title={translate(`staff.${asked}`)}
          act={translate(`staff.${asked}`)}
          onAct={() => void run(asked)}
          onClose={() => setAsked(null)}
        >
          {translate(`staff.${asked}Text`, { name })}
        </ConfirmDialog>
      )}
    </>
  );
};
