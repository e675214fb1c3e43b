import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { BoardUnit, FeedbackBoard } from '../../../shared/letter-answers';
import { listAt } from '../../dashboard/links';
import { PlainTable } from '../../layout/PlainTable';

const columns = ['drafted', 'sent', 'overdue', 'replied', 'closed', 'latest'] as const;
/** Columns whose number is a list of notices in that state. */
const states: Partial<Record<(typeof columns)[number], string>> = {
  drafted: 'drafted',
  sent: 'sent',
  replied: 'replied',
  closed: 'closed',
};

interface Props {
  units: BoardUnit[];
  totals: FeedbackBoard['totals'];
  place: string;
}

/** One line for each responsible unit, and all together below; a number leads to its notices. */
export const UnitTable = ({ units, totals, place }: Props) => {
  const translate = useTranslate();
  return (
    <PlainTable sx={{ '& td, & thead th + th': { textAlign: 'right' } }}>
      <thead>
        <tr>
          <th scope="col">{translate('letters.board.unit')}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {translate(`letters.board.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={`${unit.agency ?? ''}/${unit.name}`}>
            <th scope="row">{unit.name || translate('letters.board.noUnit')}</th>
            {columns.map((column) => (
              <td key={column}>
                <Count unit={unit} column={column} place={place} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{translate('letters.board.total')}</th>
          {columns.map((column) => (
            <td key={column}>{totals[column].toLocaleString()}</td>
          ))}
        </tr>
      </tfoot>
    </PlainTable>
  );
};

const Count = ({
  unit,
  column,
  place,
}: {
  unit: BoardUnit;
  column: (typeof columns)[number];
  place: string;
}) => {
  const count = unit[column];
  const state = states[column];
  if (count === 0 || !state || !unit.agency) return <>{count === 0 ? '' : count.toLocaleString()}</>;
  return (
    <Link
      to={listAt('feedback-notices', {
        state: [state],
        agency: { documentId: unit.agency, title: unit.name },
        ...(place ? { jurisdictionCode: place } : {}),
      })}
    >
      {count.toLocaleString()}
    </Link>
  );
};
