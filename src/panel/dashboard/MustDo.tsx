import { Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { VerdictChip } from '../fields/VerdictChip';
import type { PanelDataProvider } from '../providers/dataProvider';
import type { Todo } from '../providers/deskApi';
import { cardStyles } from '../register/RecordSections';
import { Failure } from './Failure';
import { recordsAt } from './links';
import { todoGroups, verdictTodos } from './todoGroups';

type FindTodo = (key: string) => Todo | undefined;

/** The first question of home: what must I do. Each number is the length of the list it opens. */
export const MustDo = () => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const { data, error, refetch } = useQuery({
    queryKey: ['desk', 'todos'],
    queryFn: () => dataProvider.todos(),
  });
  // until it is known what is the caller's, all of it holds its place
  const isMine = (key: string) => !data || data.some((todo) => todo.key === key);
  const find: FindTodo = (key) => data?.find((todo) => todo.key === key);
  return (
    <Box component="section" sx={cardStyles} aria-busy={!data && !error}>
      <Typography variant="h2">{translate('home.mustDo')}</Typography>
      {error ? (
        <Failure error={error} retry={refetch} />
      ) : (
        <>
          <Box component="ul" sx={tileStyles}>
            {verdictTodos.map(({ key, verdict, ...more }) => (
              <li key={key}>
                <Tile todo={find(key)} name={key}>
                  <VerdictChip verdict={verdict} {...more} wraps />
                </Tile>
              </li>
            ))}
          </Box>
          <Box sx={groupStyles}>
            {todoGroups.map((group) => (
              <section key={group.key}>
                <Typography variant="h3">{translate(`desk.groups.${group.key}`)}</Typography>
                <ul>
                  {group.todos.filter(isMine).map((key) => (
                    <Line key={key} name={key} todo={find(key)} />
                  ))}
                </ul>
              </section>
            ))}
          </Box>
        </>
      )}
    </Box>
  );
};

const Tile = ({
  todo,
  name,
  children,
}: {
  todo: Todo | undefined;
  name: string;
  children: React.ReactNode;
}) => {
  const translate = useTranslate();
  const inside = (
    <>
      {children}
      <strong>{todo ? todo.count.toLocaleString() : '…'}</strong>
      <span>{translate(`desk.todos.${name}`)}</span>
    </>
  );
  return todo ? <Link to={recordsAt(todo)}>{inside}</Link> : <div className="tile">{inside}</div>;
};

/** What is done is muted and leads nowhere; what waits is a link. */
const Line = ({ todo, name }: { todo: Todo | undefined; name: string }) => {
  const translate = useTranslate();
  const inside = (
    <>
      <span>{translate(`desk.todos.${name}`)}</span>
      <strong>{todo ? todo.count.toLocaleString() : '…'}</strong>
    </>
  );
  return <li>{todo && todo.count > 0 ? <Link to={recordsAt(todo)}>{inside}</Link> : <div>{inside}</div>}</li>;
};

const tileStyles = {
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'grid',
  gridTemplateColumns: {
    xs: 'repeat(2, minmax(0, 1fr))',
    sm: 'repeat(3, minmax(0, 1fr))',
    lg: 'repeat(6, minmax(0, 1fr))',
  },
  gap: 3,
  '& a, & .tile': {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    boxSizing: 'border-box',
    p: 2,
    color: 'var(--ink)',
    border: '1px solid var(--line)',
    borderRadius: '4px',
  },
  '& a:hover': { backgroundColor: 'var(--hover)', textDecoration: 'none' },
  '& strong': { fontSize: 24, lineHeight: '32px', fontWeight: 600 },
  '& a > span:last-of-type, & .tile > span:last-of-type': {
    fontSize: 12,
    lineHeight: '18px',
    color: 'var(--ink2)',
  },
};

const groupStyles = {
  mt: 3,
  // groups of unlike length stand below each other, so that no column stays empty
  columnCount: { xs: 1, sm: 2, lg: 5 },
  columnGap: 5,
  '& section': { breakInside: 'avoid', pb: 3 },
  '& h3': { fontSize: 12, lineHeight: '18px', fontWeight: 400, color: 'var(--ink2)' },
  '& ul': { listStyle: 'none', m: 0, p: 0 },
  '& li > *': {
    display: 'flex',
    justifyContent: 'space-between',
    gap: 2,
    py: '4px',
    borderBottom: '1px solid var(--rule)',
    color: 'var(--ink)',
  },
  '& li > div': { color: 'var(--ink2)' },
  '& li > div strong': { fontWeight: 400 },
  '& li > a strong': { color: 'var(--blue)' },
  '& li > a:hover': { backgroundColor: 'var(--hover)', textDecoration: 'none' },
};
