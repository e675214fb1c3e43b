import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { SiteMove } from '../../../shared/site-answers';
import { MOVE_FIELDS, RETURN_FIELDS } from '../../../shared/site-life';
import { toInstant } from '../../fields/instant';
import { cardStyles } from '../../register/RecordSections';

/** Every move of a site, newest first: when, by whom, and what was stated with it. */
export const Timeline = ({ moves }: { moves: SiteMove[] }) => {
  const translate = useTranslate();
  return (
    <Box component="section" sx={cardStyles} aria-labelledby="site-timeline">
      <Typography variant="h2" id="site-timeline">
        {translate('sites.site.timeline')}
      </Typography>
      {moves.length === 0 && (
        <Typography color="text.secondary">{translate('sites.site.noMoves')}</Typography>
      )}
      <Box component="ol" sx={styles}>
        {moves.map((move) => (
          <li key={move.id}>
            <Typography sx={{ fontWeight: 600 }}>
              {translate('sites.site.moved', {
                from: translate(`sites.stages.${move.from}`),
                to: translate(`sites.stages.${move.to}`),
              })}
              {move.isReturn && ` · ${translate('sites.site.returned')}`}
            </Typography>
            <Typography variant="caption" component="p" color="text.secondary">
              {toInstant(move.at)} · {move.by}
            </Typography>
            {statedIn(move).map(([name, value]) => (
              <Typography key={name} variant="caption" component="p" sx={{ whiteSpace: 'pre-line' }}>
                {translate(`sites.fields.${name}`)}：{value}
              </Typography>
            ))}
          </li>
        ))}
      </Box>
    </Box>
  );
};

/** What was stated, in the order in which it is asked for. */
const statedIn = ({ to, isReturn, stated }: SiteMove): Array<[string, string]> =>
  (isReturn ? RETURN_FIELDS : MOVE_FIELDS[to]).flatMap(({ name }): Array<[string, string]> => {
    const value = stated[name];
    return typeof value === 'string' ? [[name, value]] : [];
  });

const styles = {
  listStyle: 'none',
  m: 0,
  p: 0,
  '& li': { borderLeft: '2px solid var(--line)', pl: 3, pb: 3 },
  '& li:first-of-type': { borderLeftColor: 'var(--red)' },
  '& li:last-of-type': { pb: 0 },
};
