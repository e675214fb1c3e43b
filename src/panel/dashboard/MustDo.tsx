import { Box, Typography } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { VerdictChip } from '../fields/VerdictChip';
import type { ListFilter } from '../providers/filters';
import { cardStyles } from '../register/RecordSections';
import { organizationsAt } from './links';

interface Task {
  key: string;
  verdict: string;
  form?: string;
  filter: ListFilter;
}

/** What waits for the office, the gravest first; 应建现联 is a part of 应建未建. */
const tasks: Task[] = [
  { key: 'should-build', verdict: 'should-build', filter: { verdict: ['should-build'] } },
  {
    key: 'joint',
    verdict: 'should-build',
    form: 'joint',
    filter: { verdict: ['should-build'], coverageForm: ['joint'] },
  },
  { key: 'should-join', verdict: 'should-join', filter: { verdict: ['should-join'] } },
  { key: 'should-include', verdict: 'should-include', filter: { verdict: ['should-include'] } },
  { key: 'should-dissolve', verdict: 'should-dissolve', filter: { verdict: ['should-dissolve'] } },
  { key: 'to-survey', verdict: 'to-survey', filter: { verdict: ['to-survey'] } },
];

/** The first question of home: what must I do. Each number is the length of the list it opens. */
export const MustDo = () => {
  const translate = useTranslate();
  return (
    <Box component="section" sx={cardStyles}>
      <Typography variant="h2">{translate('home.mustDo')}</Typography>
      <Box component="ul" sx={gridStyles}>
        {tasks.map((task) => (
          <TaskCount key={task.key} task={task} />
        ))}
      </Box>
    </Box>
  );
};

const TaskCount = ({ task }: { task: Task }) => {
  const translate = useTranslate();
  const { total } = useGetList('organizations', {
    filter: task.filter,
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'name', order: 'ASC' },
    meta: { fields: ['name'] },
  });
  return (
    <li>
      <Link to={organizationsAt(task.filter)}>
        <VerdictChip verdict={task.verdict} form={task.form} wraps />
        <strong>{total === undefined ? '…' : total.toLocaleString()}</strong>
        <span>{translate(`home.tasks.${task.key}`)}</span>
      </Link>
    </li>
  );
};

const gridStyles = {
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'grid',
  gridTemplateColumns: 'repeat(6, minmax(0, 1fr))',
  gap: 3,
  '& a': {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    p: 2,
    color: 'var(--ink)',
    border: '1px solid var(--line)',
    borderRadius: '4px',
  },
  '& a:hover': { backgroundColor: 'var(--hover)', textDecoration: 'none' },
  '& strong': { fontSize: 24, lineHeight: '32px', fontWeight: 600 },
  '& a > span:last-of-type': { fontSize: 12, lineHeight: '18px', color: 'var(--ink2)' },
};
