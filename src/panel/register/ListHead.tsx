import EditNoteIcon from '@mui/icons-material/EditNote';
import ViewColumnIcon from '@mui/icons-material/ViewColumnOutlined';
import { Button, useMediaQuery, type Theme } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ExportButton } from '../exports/ExportButton';
import { PageHead } from '../layout/PageHead';
import { can } from '../schema/describe';
import type { OfferedRegister } from '../../shared/register-description';
import { useLabels } from '../schema/useLabels';
import type { useColumns } from './chooser/useColumns';
import { useFilterFields } from './filters/useFilterFields';
import { useFilterText } from './filters/useFilterText';
import { columnFields } from './table/listColumn';
import { ViewMenu } from './views/ViewMenu';

const ColumnChooser = lazy(async () => ({
  default: (await import('./chooser/ColumnChooser')).ColumnChooser,
}));

interface Props {
  description: OfferedRegister;
  counted: string;
  drawn: ReturnType<typeof useColumns>;
  editing: boolean;
  /** null for who may not change records */
  onEditing: ((editing: boolean) => void) | null;
}

/** The register's name, what of it is shown, how much that is, and what can be done with the list as a whole. */
export const ListHead = ({ description, counted, drawn, editing, onEditing }: Props) => {
  const translate = useTranslate();
  const labels = useLabels();
  const { total } = useListContext();
  const sentence = useSentence(description);
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const count =
    total === undefined ? '' : translate(counted, { smart_count: total, count: total.toLocaleString() });
  return (
    <PageHead
      title={labels.register(description)}
      note={[sentence, count].filter((part) => part !== '').join(' · ')}
      actions={
        <>
          <ViewMenu description={description} />
          {!isPhone && onEditing && (
            <Button
              aria-pressed={editing}
              startIcon={<EditNoteIcon />}
              onClick={() => onEditing(!editing)}
              sx={{ '&[aria-pressed=true]': { borderColor: 'var(--blue)', color: 'var(--blue)' } }}
            >
              {translate('lists.table.editMode')}
            </Button>
          )}
          {!isPhone && <Columns drawn={drawn} />}
          {!isPhone && (
            <ExportButton
              description={description}
              shown={[...new Set(drawn.columns.flatMap(columnFields))]}
            />
          )}
          {!isPhone && can(description, 'delete') && (
            <Button component={Link} to={`/trash/${description.register}`}>
              {translate('trash.link')}
            </Button>
          )}
          {!isPhone && description.import && can(description, 'create') && (
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

const Columns = ({ drawn }: { drawn: Props['drawn'] }) => {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        startIcon={<ViewColumnIcon />}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate('lists.columns.title')}
      </Button>
      <Suspense>
        {anchor && (
          <ColumnChooser
            anchor={anchor}
            names={drawn.names}
            shown={drawn.shown}
            onChange={drawn.setChoice}
            onReset={() => drawn.setChoice(null)}
            onClose={() => setAnchor(null)}
          />
        )}
      </Suspense>
    </>
  );
};

/** The filter in one sentence: 广州市 · 社会服务机构 · 应建未建. */
const useSentence = (description: OfferedRegister): string => {
  const { filterValues } = useListContext();
  const fields = useFilterFields(description);
  const say = useFilterText();
  const search = filterValues.q ? [`“${String(filterValues.q)}”`] : [];
  const parts = fields.map((field) => say(field, filterValues[field.name])).filter((part) => part !== '');
  return [...search, ...parts].join(' · ');
};
