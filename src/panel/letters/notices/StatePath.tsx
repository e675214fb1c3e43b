import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { NOTICE_STATES, type NoticeState } from '../../../shared/letters';

/** The four states of a notice in their order; the present one stands out. */
export const StatePath = ({ state }: { state: NoticeState }) => {
  const translate = useTranslate();
  const reached = NOTICE_STATES.indexOf(state);
  return (
    <Box component="ol" sx={styles}>
      {NOTICE_STATES.map((one, index) => (
        <li
          key={one}
          aria-current={one === state ? 'step' : undefined}
          data-passed={index < reached ? '' : undefined}
        >
          {translate(`letters.states.${one}`)}
        </li>
      ))}
    </Box>
  );
};

const styles = {
  listStyle: 'none',
  display: 'flex',
  m: 0,
  p: 0,
  '& li': {
    flex: 1,
    py: 1,
    textAlign: 'center',
    color: 'var(--ink2)',
    borderBottom: '3px solid var(--line)',
  },
  '& li[data-passed]': { borderBottomColor: 'var(--ink2)' },
  '& li[aria-current]': { color: 'var(--ink)', fontWeight: 600, borderBottomColor: 'var(--red)' },
};
