import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { toInstant } from '../../fields/instant';
import { cardStyles } from '../../register/RecordSections';

/** A review as far as a list of them needs it. */
interface ListedReview {
  id: string;
  dueOn: string | null;
  handedInAt: string | null;
  closedAt: string | null;
}

interface Props<Review extends ListedReview> {
  title: string;
  /** what is said where there is none */
  none: string;
  reviews: Review[];
  titleOf: (review: Review) => ReactNode;
  /** how many criteria have a mark, in words */
  markedOf: (review: Review) => string;
}

/** Reviews one below the other, each with how far it is and until when it is asked for. */
export const ReviewList = <Review extends ListedReview>({
  title,
  none,
  reviews,
  titleOf,
  markedOf,
}: Props<Review>) => {
  const translate = useTranslate();
  const stateOf = (review: Review): string => {
    const { handedInAt, closedAt, dueOn } = review;
    if (handedInAt) return translate('sites.reviews.handedIn', { at: toInstant(handedInAt) });
    if (closedAt) return translate('sites.reviews.missed');
    const due = dueOn ? translate('sites.reviews.due', { day: dueOn }) : translate('sites.reviews.noDue');
    return `${markedOf(review)} · ${due}`;
  };
  return (
    <Box component="section" sx={{ ...cardStyles, ...styles }} aria-label={title}>
      <Typography variant="h2">
        {title} {reviews.length > 0 && reviews.length}
      </Typography>
      {reviews.length === 0 && <Typography color="text.secondary">{none}</Typography>}
      <ul>
        {reviews.map((one) => (
          <li key={one.id}>
            <div>{titleOf(one)}</div>
            <span>{stateOf(one)}</span>
          </li>
        ))}
      </ul>
    </Box>
  );
};

const styles = {
  '& ul': { listStyle: 'none', m: 0, p: 0 },
  '& li': {
    display: 'flex',
    justifyContent: 'space-between',
    gap: 4,
    py: 2,
    borderTop: '1px solid var(--rule)',
  },
  '& li a': { textDecoration: 'underline' },
  '& li > span': { flex: 'none', color: 'var(--ink2)' },
};
