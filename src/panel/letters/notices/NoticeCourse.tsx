import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { noticeFields } from '../../../shared/letters';
import type { NoticeMove } from '../../../shared/letter-answers';
import { toInstant } from '../../fields/instant';
import { cardStyles } from '../../register/RecordSections';

/** Every step of a notice, newest first: when, by whom, and what was stated with it. */
export const NoticeCourse = ({ moves }: { moves: NoticeMove[] }) => {
  const translate = useTranslate();
  return (
    <Box component="section" sx={cardStyles} aria-labelledby="notice-timeline">
      <Typography variant="h2" id="notice-timeline">
        {translate('letters.notice.timeline')}
      </Typography>
      {moves.length === 0 && (
        <Typography color="text.secondary">{translate('letters.notice.noMoves')}</Typography>
      )}
      <Box component="ol" sx={styles}>
        {moves.map((move) => (
          <li key={move.id}>
            <Typography sx={{ fontWeight: 600 }}>
              {translate('letters.notice.moved', {
                from: translate(`letters.states.${move.from}`),
                to: translate(`letters.states.${move.to}`),
              })}
            </Typography>
            <Typography variant="caption" component="p" color="text.secondary">
              {toInstant(move.at)} · {move.by}
            </Typography>
            {noticeFields(move.from, move.to)
              .filter(({ name }) => move.stated[name])
              .map(({ name }) => (
                <Typography key={name} variant="caption" component="p" sx={{ whiteSpace: 'pre-line' }}>
                  {translate(`letters.notice.fields.${name}`)}：{move.stated[name]}
                </Typography>
              ))}
          </li>
        ))}
      </Box>
    </Box>
  );
};

const styles = {
  listStyle: 'none',
  m: 0,
  p: 0,
  '& li': { borderLeft: '2px solid var(--line)', pl: 3, pb: 3 },
  '& li:first-of-type': { borderLeftColor: 'var(--red)' },
  '& li:last-of-type': { pb: 0 },
};
