import { Link } from 'react-router-dom';
import { organizationsAt } from '../dashboard/links';
import type { ListFilter } from '../providers/filters';

type Format = 'number' | 'percent' | 'decimal';

const written: Record<Format, (value: number) => string> = {
  number: (value) => value.toLocaleString(),
  percent: (value) => `${(value * 100).toFixed(1)}%`,
  decimal: (value) => value.toFixed(1),
};

interface Props {
  value: number | null;
  format: Format;
  /** what stands above and below the line of a rate */
  hint?: string | undefined;
  filter: ListFilter | null;
}

/** A figure that opens its records; a dash where it is not known, a plain nought where there are none. */
export const FigureCell = ({ value, format, hint, filter }: Props) => {
  if (value === null) return <td>—</td>;
  const text = written[format](value);
  return (
    <td title={hint}>{filter && value > 0 ? <Link to={organizationsAt(filter)}>{text}</Link> : text}</td>
  );
};
