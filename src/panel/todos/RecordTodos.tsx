import { Box, Button, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useDataProvider, useRecordContext, useTranslate, type RaRecord } from 'react-admin';
import { Link } from 'react-router-dom';
import type { PanelDataProvider } from '../providers/dataProvider';
import { cardStyles } from '../register/RecordSections';
import type { RegisterAction } from '../../shared/register-description';
import { can } from '../schema/describe';
import { useDescription } from '../schema/useSchema';
import { openTodos } from './openTodos';

/** The step in the panel that settles a to-do. */
export interface Step {
  /** register in which the step is taken */
  register: string;
  does: RegisterAction;
  /** message on the button */
  label: string;
  to: string;
  /** what the page behind it begins with */
  state?: unknown;
}

interface Props {
  register: string;
  /** null where there is nothing to do about it in the panel */
  stepOf: (todo: string, record: RaRecord) => Step | null;
  /** what else can be set going about the record */
  children?: ReactNode;
}

/** What waits for the record in sight, by the office's own list of to-dos, each with the step that settles it. */
export const RecordTodos = ({ register, stepOf, children }: Props) => {
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
  const open = data ? openTodos(data, register, record) : [];
  return (
    <Box
      component="section"
      sx={{ ...cardStyles, '& > .MuiButton-root': { mt: 2 } }}
      aria-busy={!data && !error}
    >
      <Typography variant="h2">{translate('desk.ofRecord.title')}</Typography>
      {error && <Typography role="alert">{translate(error.message, { _: error.message })}</Typography>}
      {data && open.length === 0 && (
        <Typography color="text.secondary">{translate('desk.ofRecord.none')}</Typography>
      )}
      {open.length > 0 && (
        <Box component="ul" sx={listStyles}>
          {open.map(({ key }) => (
            <li key={key}>
              {translate(`desk.todos.${key}`)}
              <StepButton step={stepOf(key, record)} />
            </li>
          ))}
        </Box>
      )}
      {children}
    </Box>
  );
};

const StepButton = ({ step }: { step: Step | null }) => {
  const translate = useTranslate();
  const mayAct = can(useDescription(step?.register), step?.does ?? 'create');
  if (!step || !mayAct) return null;
  return (
    <Button component={Link} to={step.to} state={step.state}>
      {translate(step.label)}
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
