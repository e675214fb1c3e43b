import { DataTable, type RaRecord } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ReactNode } from 'react';
import { RegisterValue } from '../fields/RegisterValue';
import { rowHeight } from '../layout/tokens';
import { isSortable, shortLabel } from '../schema/describe';
import type { FieldDescription, OfferedRegister } from '../../shared/register-description';
import { useLabels } from '../schema/useLabels';
import { useSchema } from '../schema/useSchema';
import { ListEmpty } from './ListEmpty';

/** A column that is more than one field of the record. */
export interface ListColumn {
  source: string;
  label: string;
  render: (record: RaRecord) => ReactNode;
  align?: 'left' | 'right';
  sortable?: boolean;
}

interface Props {
  description: OfferedRegister;
  columns: (FieldDescription | ListColumn)[];
  /** columns that one shows when one wants them */
  hidden?: string[];
}

const isOwn = (column: FieldDescription | ListColumn): column is ListColumn => 'render' in column;

const isNumber = (field: FieldDescription): boolean => field.type === 'integer' || field.type === 'decimal';

/** The rows of a list, dense; head and first column stay in sight, and a row opens its record. */
export const RegisterTable = ({ description, columns, hidden }: Props) => {
  const labels = useLabels();
  const schema = useSchema();
  return (
    <DataTable
      rowClick="show"
      bulkActionButtons={false}
      hiddenColumns={hidden}
      empty={<ListEmpty description={description} />}
      sx={styles}
      size="small"
    >
      {columns.map((column, index) =>
        isOwn(column) ? (
          <DataTable.Col
            key={column.source}
            source={column.source}
            label={column.label}
            align={column.align}
            disableSort={!column.sortable}
            render={column.render}
          />
        ) : (
          <DataTable.Col
            key={column.name}
            source={column.name}
            label={shortLabel(labels.field(column))}
            align={isNumber(column) ? 'right' : undefined}
            disableSort={!isSortable(schema, column)}
            render={(record: RaRecord) =>
              index === 0 ? (
                <Link
                  to={`/${description.register}/${String(record.id)}/show`}
                  onClick={(event) => event.stopPropagation()}
                >
                  <RegisterValue field={column} record={record} short />
                </Link>
              ) : (
                <RegisterValue field={column} record={record} short />
              )
            }
          />
        ),
      )}
    </DataTable>
  );
};

const styles = {
  flex: 1,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  border: '1px solid var(--line)',
  backgroundColor: 'var(--paper)',
  '& .RaDataTable-tableWrapper': { flex: 1, minHeight: 0, overflow: 'auto' },
  '& td, & th': { padding: '0 8px', whiteSpace: 'nowrap' },
  '& td': { height: rowHeight, maxWidth: 216, overflow: 'hidden', textOverflow: 'ellipsis' },
  '& th': { height: 33, fontSize: 12, lineHeight: '18px', fontWeight: 400, color: 'var(--ink2)' },
  '& .RaDataTable-headerCell': { backgroundColor: 'var(--head)' },
  '& th:first-of-type': { position: 'sticky', left: 0, zIndex: 3 },
  '& td:first-of-type': {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    maxWidth: 300,
    backgroundColor: 'var(--paper)',
  },
  '& tbody tr:hover td': { backgroundColor: 'var(--hover)' },
  '& td a': { color: 'var(--ink)' },
};
