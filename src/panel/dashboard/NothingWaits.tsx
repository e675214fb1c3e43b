import { Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { PanelDataProvider } from '../providers/dataProvider';
import { cardStyles } from '../register/RecordSections';
import { recordsAt } from './links';

/** For those who change no register: what their desk shows instead of the work of an office. They may be asked to review. */
export const NothingWaits = ({ role }: { role: string | undefined }) => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const { data } = useQuery({ queryKey: ['desk', 'todos'], queryFn: () => dataProvider.todos() });
  const waiting = data?.filter(({ count }) => count > 0) ?? [];
  const text = role === 'editor' || role === 'publisher' ? 'desk.noShowcaseWork' : 'desk.noWork';
  return (
    <Box component="section" sx={cardStyles}>
      <Typography variant="h2">{translate('home.mustDo')}</Typography>
      {waiting.map((todo) => (
        <Typography key={todo.key}>
          <Link to={recordsAt(todo)}>
            {translate(`desk.todos.${todo.key}`)} {todo.count.toLocaleString()}
          </Link>
        </Typography>
      ))}
      {waiting.length === 0 && <Typography color="text.secondary">{translate(text)}</Typography>}
    </Box>
  );
};
