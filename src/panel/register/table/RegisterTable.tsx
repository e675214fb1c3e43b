import { useMediaQuery, type Theme } from '@mui/material';
import { useListContext } from 'react-admin';
import { ListEmpty } from './ListEmpty';
import { ListFailed } from './ListFailed';
import { ListGrid } from './ListGrid';
import { RegisterCards } from './RegisterCards';
import type { RegisterTableProps } from './tableProps';

/** The rows of a list: a dense grid on a desk, cards on a phone; and what to do when there are none. */
export const RegisterTable = (props: RegisterTableProps) => {
  const { data, error, isPending } = useListContext();
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  if (error && !data) return <ListFailed error={error} />;
  if (!isPending && data?.length === 0) return <ListEmpty description={props.description} />;
  return isPhone ? <RegisterCards {...props} /> : <ListGrid {...props} />;
};
