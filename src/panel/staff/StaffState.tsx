import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { StaffAnswer } from '../../shared/account-answers';

type State = 'active' | 'new' | 'blocked' | 'locked';

/** How an account stands; what keeps it out comes first. */
export const stateOf = ({ isBlocked, isLocked, isSettled }: StaffAnswer): State => {
  if (isBlocked) return 'blocked';
  if (isLocked) return 'locked';
  return isSettled ? 'active' : 'new';
};

// a shape beside the word: never told by colour alone
const shapes: Record<State, { sign: string; color: string }> = {
  active: { sign: '●', color: 'var(--covered)' },
  new: { sign: '○', color: 'var(--ink2)' },
  blocked: { sign: '■', color: 'var(--ink2)' },
  locked: { sign: '▲', color: 'var(--build)' },
};

export const StaffState = ({ state }: { state: State }) => {
  const translate = useTranslate();
  const { sign, color } = shapes[state];
  return (
    <>
      <Box component="span" aria-hidden sx={{ color, fontSize: 10, mr: '6px' }}>
        {sign}
      </Box>
      {translate(`staff.states.${state}`)}
    </>
  );
};
