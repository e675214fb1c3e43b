import { Box, Button, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useRecordContext, useTranslate, type RaRecord } from 'react-admin';
import { Link } from 'react-router-dom';
import type { PanelDataProvider } from '../providers/dataProvider';
import { cardStyles } from '../register/RecordSections';
import { can } from '../schema/describe';
import { useDescription } from '../schema/useSchema';
import { nextAction, recordAsChosen } from './nextAction';
import { openTodos } from './openTodos';

/** What waits for this organization, by the office's own list of to-dos, each with the step that settles it. */
export const OrganizationTodos = () => {
  const translate = useTranslate();
  const record = useRecordContext<RaRecord>();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const { data, error } = useQuery({
    queryKey: ['desk', 'todos'],
    queryFn: () => dataProvider.todos(),
    // the conditions change with the day, not with the record
    staleTime: 600_000,
  });
  if (!record) return null;
  const open = data ? openTodos(data, record) : [];
  return (
    <Box component="section" sx={cardStyles} aria-busy={!data && !error}>
      <Typography variant="h2">{translate('organizations.todos')}</Typography>
      {error && <Typography role="alert">{translate(error.message, { _: error.message })}</Typography>}
      {data && open.length === 0 && (
        <Typography color="text.secondary">{translate('organizations.noTodos')}</Typography>
      )}
      {open.length > 0 && (
        <Box component="ul" sx={listStyles}>
          {open.map(({ key }) => (
            <li key={key}>
              {translate(`desk.todos.${key}`)}
              <Step todo={key} record={record} />
            </li>
          ))}
        </Box>
      )}
    </Box>
  );
};

const Step = ({ todo, record }: { todo: string; record: RaRecord }) => {
  const translate = useTranslate();
  const action = nextAction(todo);
  const mayAct = can(useDescription(action?.register), action?.does ?? 'create');
  if (!action || !mayAct) return null;
  return (
    <Button component={Link} to={action.to(String(record.id))} state={recordAsChosen(record)}>
      {translate(action.label)}
    </Button>
  );
};

const listStyles = {
  listStyle: 'none',
  m: 0,
  p: 0,
  '& li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: 2,
    py: '6px',
    borderBottom: '1px solid var(--rule)',
  },
  '& li:last-of-type': { borderBottom: 0, pb: 0 },
};
