import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ImportProblem, ImportRowAnswer } from '../../shared/import-answers';
import { EmptyValue } from '../fields/EmptyValue';
import { RegisterValue } from '../fields/RegisterValue';
import { findField } from '../schema/describe';
import type { OfferedRegister } from '../../shared/register-description';
import { useLabels } from '../schema/useLabels';

/** A line of the file: the record, each field old to new, and each problem at its cell. */
export const PreviewRow = ({ row, description }: { row: ImportRowAnswer; description: OfferedRegister }) => (
  <tr>
    <td>{row.rowNumber}</td>
    <th scope="row" style={{ minWidth: 180 }}>
      {row.documentId ? (
        <Link to={`/${description.register}/${row.documentId}/show`}>{row.title}</Link>
      ) : (
        (row.title ?? <EmptyValue />)
      )}
    </th>
    <td>
      {row.kind === 'create' ? (
        <NewValues row={row} description={description} />
      ) : (
        row.changes.map((change) => (
          <div key={change.field}>
            <Named description={description} name={change.field} />
            <Value description={description} name={change.field} value={change.from} />
            <span aria-hidden> → </span>
            <Value description={description} name={change.field} value={change.to} />
          </div>
        ))
      )}
    </td>
    <td>
      {row.problems.map((problem) => (
        <Problem key={`${problem.field}-${problem.code}`} problem={problem} />
      ))}
    </td>
  </tr>
);

const isFilled = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

const NewValues = ({ row, description }: { row: ImportRowAnswer; description: OfferedRegister }) => (
  <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4 }}>
    {Object.entries(row.values)
      .filter(([, value]) => isFilled(value))
      .map(([name, value]) => (
        <span key={name}>
          <Named description={description} name={name} />
          <Value description={description} name={name} value={value} />
        </span>
      ))}
  </Box>
);

interface ValueProps {
  description: OfferedRegister;
  name: string;
  value: unknown;
}

const Named = ({ description, name }: Omit<ValueProps, 'value'>) => {
  const labels = useLabels();
  const field = findField(description, name);
  return <span style={{ color: 'var(--ink2)', marginRight: 6 }}>{field ? labels.field(field) : name}</span>;
};

const Value = ({ description, name, value }: ValueProps) => {
  const field = findField(description, name);
  if (!isFilled(value)) return <EmptyValue />;
  // the file names a related record in words, not as a record
  if (!field || (field.relation && typeof value !== 'object')) return <>{String(value)}</>;
  return <RegisterValue field={field} record={{ [name]: value }} />;
};

const colours = { error: 'var(--build)', warning: 'var(--include)', info: 'var(--ink2)' };

const Problem = ({ problem }: { problem: ImportProblem }) => {
  const translate = useTranslate();
  const message = useLabels().text(problem.message);
  return (
    <div>
      <b style={{ color: colours[problem.severity], fontWeight: 600 }}>
        {translate(`imports.severities.${problem.severity}`)}
      </b>{' '}
      {problem.heading && <span>{translate('imports.cell', { heading: problem.heading })} </span>}
      {problem.value && !message.includes(problem.value) && <q>{problem.value}</q>} {message}
    </div>
  );
};
