import { Box } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { RegisterValue } from '../../fields/RegisterValue';
import { useLabels } from '../../schema/useLabels';
import { columnKey, columnLabel, isOwn } from './listColumn';
import type { RegisterTableProps } from './tableProps';

/** So many columns are read on a phone; the record has the rest. */
const shown = 5;

/** A list on a phone: a record is a card, its name the link, a few columns below it with their names. */
export const RegisterCards = ({ description, columns }: RegisterTableProps) => {
  const translate = useTranslate();
  const labels = useLabels();
  const { data = [], isPending } = useListContext();
  const [first, ...others] = columns;
  if (isPending || !first) return <Box sx={{ p: 4 }}>{translate('lists.table.loading')}</Box>;
  return (
    <Box
      component="ul"
      aria-label={translate('lists.table.name', { name: labels.register(description) })}
      sx={styles}
    >
      {data.map((record) => (
        <li key={record.id}>
          <Link to={`/${description.register}/${String(record.id)}/show`}>
            {isOwn(first) ? first.render(record) : <RegisterValue field={first} record={record} short />}
          </Link>
          <dl>
            {others.slice(0, shown).map((column) => (
              <div key={columnKey(column)}>
                <dt>{columnLabel(column, labels.field)}</dt>
                <dd>
                  {isOwn(column) ? (
                    column.render(record)
                  ) : (
                    <RegisterValue field={column} record={record} short />
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </Box>
  );
};

const styles = {
  listStyle: 'none',
  m: 0,
  p: 0,
  flex: 1,
  minHeight: 240,
  overflow: 'auto',
  border: '1px solid var(--line)',
  backgroundColor: 'var(--paper)',
  '& li': { padding: '10px 12px', borderBottom: '1px solid var(--rule)' },
  '& a': { color: 'var(--ink)', fontWeight: 600, display: 'block', padding: '2px 0' },
  '& dl': { margin: 0, display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: '12px' },
  '& dl > div': { display: 'flex', gap: '6px', minWidth: 0, fontSize: 12, lineHeight: '20px' },
  '& dt': { color: 'var(--ink2)', flex: 'none' },
  '& dd': { margin: 0, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
};
