import { useTranslate } from 'react-admin';

const rows = Array.from({ length: 15 }, (_, index) => index);
const widths = ['70%', '55%', '80%', '60%', '45%'];

/** The place that the rows will take, so that nothing moves when they come. */
export const ListSkeleton = ({ columns }: { columns: number }) => {
  const translate = useTranslate();
  return (
    // no rows yet: the grid says that it is busy
    <tbody aria-hidden>
      {rows.map((row) => (
        <tr key={row}>
          {row === 0 ? (
            <td colSpan={columns}>{translate('lists.table.loading')}</td>
          ) : (
            Array.from({ length: columns }, (_, column) => (
              <td key={column}>
                <span className="skeleton" style={{ width: widths[(row + column) % widths.length] }} />
              </td>
            ))
          )}
        </tr>
      ))}
    </tbody>
  );
};
