import { Box, Button } from '@mui/material';
import { ColumnsButton, ListBase, Pagination, useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ExportButton } from '../exports/ExportButton';
import { PageHead } from '../layout/PageHead';
import { can, findField } from '../schema/describe';
import { titleFields } from '../schema/title';
import type { FieldDescription, OfferedRegister } from '../../shared/register-description';
import { useLabels } from '../schema/useLabels';
import { useDescription } from '../schema/useSchema';
import { listColumns } from './columns';
import { FilterBar } from './FilterBar';
import { RegisterTable, type ListColumn } from './RegisterTable';
import { useFilterFields } from './useFilterFields';
import { useFilterText } from './useFilterText';

export interface RegisterListProps {
  /** names of described fields, or columns of one's own; without it, what the description lists */
  columns?: (string | ListColumn)[];
  /** fields to fetch beside the columns' own */
  fields?: string[];
  pinned?: string[];
  /** columns that stand back until one asks for them */
  hidden?: string[];
  sort?: { field: string; order: 'ASC' | 'DESC' };
  /** message that counts the rows in the register's own measure word */
  counted?: string;
}

/** The list of any register, as its description draws it. */
export const RegisterList = (props: RegisterListProps) => {
  const description = useDescription();
  return description && <DescribedList description={description} {...props} />;
};

const DescribedList = ({
  description,
  columns,
  fields = [],
  pinned,
  hidden,
  sort,
  counted = 'list.counted',
}: RegisterListProps & { description: OfferedRegister }) => {
  const drawn = columns
    ? columns.flatMap<FieldDescription | ListColumn>((one) =>
        typeof one === 'string' ? listColumns(description, [one]) : [one],
      )
    : listColumns(description);
  const fetched = [...drawn.flatMap((one) => ('name' in one ? [one.name] : [])), ...fields];
  return (
    <ListBase
      perPage={50}
      sort={sort ?? defaultSort(description)}
      queryOptions={{ meta: { fields: fetched }, placeholderData: (before) => before }}
    >
      <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
        <ListHead description={description} counted={counted} />
        <FilterBar description={description} pinned={pinned} />
        <RegisterTable description={description} columns={drawn} hidden={hidden} />
        <Pagination
          rowsPerPageOptions={[25, 50, 100, 200]}
          sx={{ flex: 'none', '& .MuiToolbar-root': { minHeight: 36, height: 36, p: 0 } }}
        />
      </Box>
    </ListBase>
  );
};

/** As the description says; else by name where there is one; else what changed last comes first. */
const defaultSort = (description: OfferedRegister): { field: string; order: 'ASC' | 'DESC' } => {
  const [field, direction] = description.sort?.split(':') ?? [];
  if (field) return { field, order: direction === 'desc' ? 'DESC' : 'ASC' };
  const isNamed = titleFields(description).some((field) => field.name === description.title);
  const title = findField(description, description.title);
  return isNamed && title?.type === 'string' && title.personal === 'none'
    ? { field: description.title, order: 'ASC' }
    : { field: 'updatedAt', order: 'DESC' };
};

const ListHead = ({ description, counted }: { description: OfferedRegister; counted: string }) => {
  const translate = useTranslate();
  const labels = useLabels();
  const { total } = useListContext();
  const sentence = useSentence(description);
  const count =
    total === undefined ? '' : translate(counted, { smart_count: total, count: total.toLocaleString() });
  return (
    <PageHead
      title={labels.register(description)}
      note={[sentence, count].filter((part) => part !== '').join(' · ')}
      actions={
        <>
          <ColumnsButton />
          <ExportButton description={description} />
          {can(description, 'delete') && (
            <Button component={Link} to={`/trash/${description.register}`}>
              {translate('trash.link')}
            </Button>
          )}
          {description.import && can(description, 'create') && (
            <Button component={Link} to={`/imports/new?register=${description.register}`}>
              {translate('list.import')}
            </Button>
          )}
          {can(description, 'create') && (
            <Button
              component={Link}
              to={`/${description.register}/create`}
              variant="contained"
              color="primary"
            >
              {translate('ra.action.create')}
            </Button>
          )}
        </>
      }
    />
  );
};

/** The filter in one sentence: 广州市 · 社会服务机构 · 应建未建. */
const useSentence = (description: OfferedRegister): string => {
  const { filterValues } = useListContext();
  const fields: FieldDescription[] = useFilterFields(description);
  const say = useFilterText();
  const search = filterValues.q ? [`“${String(filterValues.q)}”`] : [];
  const parts = fields.map((field) => say(field, filterValues[field.name])).filter((part) => part !== '');
  return [...search, ...parts].join(' · ');
};
