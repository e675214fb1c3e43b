import { useEffect, useState, type ReactNode } from 'react';
import { ListBase } from 'react-admin';
import { Navigate, useLocation } from 'react-router-dom';
import { findField } from '../schema/describe';
import { titleFields } from '../schema/title';
import type { OfferedRegister } from '../../shared/register-description';
import { useDescription } from '../schema/useSchema';
import type { BulkTarget } from './bulk/bulkTarget';
import { useColumns } from './chooser/useColumns';
import { ListPage } from './ListPage';
import { columnFields, type ListColumn } from './table/listColumn';
import { useActiveView, useColumnChoice, useOpening, usePageSize } from './views/useListView';
import { viewSearch } from './views/viewSettings';

export interface RegisterListProps {
  /** names of described fields, or columns of one's own; without it, what the description lists */
  columns?: readonly (string | ListColumn)[];
  /** fields to fetch beside the columns' own */
  fields?: readonly string[];
  pinned?: string[];
  /** columns that stand back until one asks for them */
  hidden?: readonly string[];
  sort?: { field: string; order: 'ASC' | 'DESC' };
  /** message that counts the rows in the register's own measure word */
  counted?: string;
  /** what can be done to selected rows beside changing and deleting them */
  bulkActions?: (target: BulkTarget, counted: string) => ReactNode;
}

/** The list of any register, as its description draws it. */
export const RegisterList = (props: RegisterListProps) => {
  const description = useDescription();
  return description && <OpenedList description={description} {...props} />;
};

/** A list that is opened plainly opens with the view that the person has chosen for it. */
const OpenedList = (props: RegisterListProps & { description: OfferedRegister }) => {
  const { register } = props.description;
  const { search } = useLocation();
  const [opening] = useOpening(register);
  const [, setActive] = useActiveView(register);
  const [, setColumns] = useColumnChoice(register);
  const [isOpened, setOpened] = useState(search !== '' || opening === null);
  useEffect(() => {
    if (isOpened || !opening) return;
    setActive(opening.id);
    setColumns(opening.columns);
    setOpened(true);
  }, [isOpened, opening, setActive, setColumns]);
  if (!isOpened && opening) return <Navigate replace to={{ search: viewSearch(opening) }} />;
  return <DescribedList {...props} />;
};

const none: readonly string[] = [];

const DescribedList = ({
  description,
  columns,
  fields = none,
  hidden = none,
  sort,
  ...page
}: RegisterListProps & { description: OfferedRegister }) => {
  const drawn = useColumns(description, columns, hidden);
  const [perPage, setPerPage] = usePageSize(description.register);
  const fetched = [...new Set([...drawn.columns.flatMap(columnFields), ...fields])];
  return (
    <ListBase
      perPage={perPage}
      sort={sort ?? defaultSort(description)}
      queryOptions={{ meta: { fields: fetched }, placeholderData: (before) => before }}
    >
      <ListPage description={description} drawn={drawn} fetched={fetched} onPageSize={setPerPage} {...page} />
    </ListBase>
  );
};

/** As the description says; else by name where there is one; else what changed last comes first. */
const defaultSort = (description: OfferedRegister): { field: string; order: 'ASC' | 'DESC' } => {
  const [field, direction] = description.sort?.split(':') ?? [];
  if (field) return { field, order: direction === 'desc' ? 'DESC' : 'ASC' };
  const isNamed = titleFields(description).some((one) => one.name === description.title);
  const title = findField(description, description.title);
  return isNamed && title?.type === 'string' && title.personal === 'none'
    ? { field: description.title, order: 'ASC' }
    : { field: 'updatedAt', order: 'DESC' };
};
