import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { OverdueNotice } from '../../../shared/letter-answers';
import { PlainTable } from '../../layout/PlainTable';
import { useRegionName } from '../../regions/useRegions';

/** Notices whose reply is overdue, the latest first. */
export const OverdueList = ({ overdue }: { overdue: OverdueNotice[] }) => {
  const translate = useTranslate();
  const regionName = useRegionName();
  if (overdue.length === 0)
    return <Typography color="text.secondary">{translate('letters.board.noOverdue')}</Typography>;
  return (
    <PlainTable>
      <tbody>
        {overdue.map(({ documentId, title, unit, number, city, dueOn, days }) => (
          <tr key={documentId}>
            <th scope="row">
              <Link to={`/feedback-notices/${documentId}/show`}>{title}</Link>
            </th>
            <td>{unit || translate('letters.board.noUnit')}</td>
            <td>{regionName(city)}</td>
            <td>{number}</td>
            <td>{translate('letters.board.dueOn', { day: dueOn })}</td>
            <td style={{ color: 'var(--build)', fontWeight: 600 }}>
              {translate('letters.board.days', { days })}
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
};
