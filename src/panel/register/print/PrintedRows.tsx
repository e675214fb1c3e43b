import { useTranslate, type RaRecord } from 'react-admin';
import { RegisterValue } from '../../fields/RegisterValue';
import type { RelatedRegister } from '../../schema/describe';
import { useLabels } from '../../schema/useLabels';
import { printedColumns, usePrintedRows } from './usePrintedRows';

/** Rows of another register on a record's sheet; those that find no room are counted. */
export const PrintedRows = ({ related, record }: { related: RelatedRegister; record: RaRecord }) => {
  const translate = useTranslate();
  const labels = useLabels();
  const columns = printedColumns(related);
  const { data: rows, total = 0 } = usePrintedRows(related, record);
  const name = labels.related(related);
  return (
    <section>
      <h2>{rows ? translate('record.printed.rows', { name, count: total.toLocaleString() }) : name}</h2>
      {!rows && <p>{translate('record.printed.unread')}</p>}
      {rows && rows.length > 0 && (
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.name} scope="col">
                  {labels.field(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                {columns.map((column) => (
                  <td key={column.name}>
                    <RegisterValue field={column} record={row} short />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows && total > rows.length && (
        <p>{translate('record.printed.more', { shown: rows.length, count: total.toLocaleString() })}</p>
      )}
    </section>
  );
};
