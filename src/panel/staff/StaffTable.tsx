import { useTranslate } from 'react-admin';
import type { StaffAnswer } from '../../shared/account-answers';
import { EmptyValue } from '../fields/EmptyValue';
import { toInstant } from '../fields/instant';
import { PlainTable } from '../layout/PlainTable';
import { useRegionName } from '../regions/useRegions';
import type { Initial } from './InitialPasswordDialog';
import { StaffActions } from './StaffActions';
import { stateOf, StaffState } from './StaffState';

interface Props {
  accounts: StaffAnswer[];
  onEdit: (account: StaffAnswer) => void;
  onInitial: (initial: Initial) => void;
}

const columns = ['displayName', 'email', 'role', 'scope', 'state', 'secondFactor', 'lastSignInAt', 'actions'];

/** One account a row. */
export const StaffTable = ({ accounts, onEdit, onInitial }: Props) => {
  const translate = useTranslate();
  const regionName = useRegionName();
  return (
    <PlainTable sx={{ '& td, & tbody th': { py: '4px', px: '10px', height: 36 } }}>
      <thead>
        <tr>
          {columns.map((key) => (
            <th key={key} scope="col">
              {translate(`staff.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={account.id}>
            <th scope="row">{account.displayName}</th>
            <td>{account.email}</td>
            <td>{translate(`roles.${account.role}`, { _: account.role })}</td>
            <td>{account.scope ? regionName(account.scope) : <EmptyValue />}</td>
            <td>
              <StaffState state={stateOf(account)} />
            </td>
            <td>{translate(account.hasSecondFactor ? 'staff.on' : 'staff.off')}</td>
            <td>{account.lastSignInAt ? toInstant(account.lastSignInAt) : <EmptyValue />}</td>
            <td>
              {account.isOwn ? (
                translate('staff.own')
              ) : (
                <StaffActions account={account} onEdit={onEdit} onInitial={onInitial} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
};
