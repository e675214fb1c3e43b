import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { SiteStage } from '../../../shared/site-life';

const path: SiteStage[] = ['nurturing', 'applied', 'in-review', 'public-notice', 'named', 'reviewed'];
/** Stages beside the path stand after the naming. */
const beside: SiteStage[] = ['rectifying', 'revoked'];

/** The stages of a site as a line of marks: what lies behind it, where it stands, what is ahead. */
export const StagePath = ({ stage }: { stage: SiteStage }) => {
  const translate = useTranslate();
  const shown = beside.includes(stage) ? [...path.slice(0, 5), stage] : path;
  const at = shown.indexOf(stage);
  return (
    <Box component="ol" sx={styles}>
      {shown.map((one, index) => (
        <li
          key={one}
          aria-current={one === stage ? 'step' : undefined}
          className={index < at ? 'behind' : index === at ? 'here' : 'ahead'}
        >
          {translate(`sites.stages.${one}`)}
        </li>
      ))}
    </Box>
  );
};

const styles = {
  listStyle: 'none',
  m: 0,
  p: 0,
  '& li': {
    position: 'relative',
    pl: '22px',
    lineHeight: '24px',
    color: 'var(--ink2)',
    '&::before': {
      content: '""',
      position: 'absolute',
      left: 2,
      top: 7,
      width: 8,
      height: 8,
      borderRadius: '50%',
      border: '1px solid var(--ink2)',
      backgroundColor: 'var(--paper)',
    },
    '&:not(:last-of-type)::after': {
      content: '""',
      position: 'absolute',
      left: 6.5,
      top: 18,
      height: 12,
      width: '1px',
      backgroundColor: 'var(--line)',
    },
  },
  '& .behind': { color: 'var(--ink)' },
  '& .behind::before': { backgroundColor: 'var(--ink2)' },
  '& .here': { color: 'var(--ink)', fontWeight: 600 },
  '& .here::before': { backgroundColor: 'var(--red)', borderColor: 'var(--red)' },
};
