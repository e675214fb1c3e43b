import { Link } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { AuditAnswer } from '../../shared/audit-answers';
import { toInstant } from '../fields/instant';
import { PlainTable } from '../layout/PlainTable';
import { useLabels } from '../schema/useLabels';
import { useActorName } from './useActorName';
import { useRegisterName } from './useRegisterName';

/** A page of the audit record, a line an entry; the time opens it. */
export const AuditTable = ({ rows, onOpen }: { rows: AuditAnswer[]; onOpen: (row: AuditAnswer) => void }) => {
  const translate = useTranslate();
  const labels = useLabels();
  const actorName = useActorName();
  const registerName = useRegisterName();
  return (
    <PlainTable>
      <thead>
        <tr>
          {['at', 'actor', 'action', 'register', 'record', 'jurisdiction'].map((key) => (
            <th key={key} scope="col">
              {translate(`audit.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link
                component="button"
                color="var(--blue)"
                underline="hover"
                sx={{ verticalAlign: 'baseline' }}
                onClick={() => onOpen(row)}
                aria-label={translate('audit.open', { id: row.id })}
              >
                {toInstant(row.at)}
              </Link>
            </th>
            <td>{actorName(row)}</td>
            <td>{translate(`audit.actions.${row.action}`, { _: row.action })}</td>
            <td>{registerName(row)}</td>
            <td>{row.title ? labels.text(row.title) : row.recordId}</td>
            <td>{labels.text(row.jurisdictionText)}</td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
};
