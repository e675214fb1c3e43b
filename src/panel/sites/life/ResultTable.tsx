import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { RoundResult } from '../../../shared/review-answers';
import { useCriterionName } from '../useCriteria';

/** Marks by criterion: mean, range and spread, every reviewer's mark and comment, and what they weigh together. */
export const ResultTable = ({ result: { criteria, sum, reviewers } }: { result: RoundResult }) => {
  const translate = useTranslate();
  const nameOf = useCriterionName();
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={translate('sites.site.sum')}>
      <Box component="table" sx={styles}>
        <thead>
          <tr>
            <th scope="col">{translate('sites.site.criterion')}</th>
            <th scope="col">{translate('sites.site.weight')}</th>
            <th scope="col">{translate('sites.site.mean')}</th>
            <th scope="col">{translate('sites.site.range')}</th>
            <th scope="col">{translate('sites.site.spread')}</th>
            {reviewers.map(({ name }, index) => (
              <th scope="col" key={index} data-own-words="">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {criteria.map((one) => (
            <tr key={one.code}>
              <th scope="row">{nameOf(one.code)}</th>
              <td>{one.weight}</td>
              <td>{one.mean.toFixed(1)}</td>
              <td>
                {one.least}–{one.most}
              </td>
              <td>{one.spread}</td>
              {one.marks.map(({ mark }, index) => (
                <td key={index}>{mark}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{translate('sites.site.sum')}</th>
            <td />
            <td>
              <strong>{sum.toFixed(1)}</strong>
            </td>
            <td />
            <td />
            {reviewers.map((one, index) => (
              <td key={index}>{one.sum.toFixed(1)}</td>
            ))}
          </tr>
        </tfoot>
      </Box>
      <Comments result={{ criteria, sum, reviewers }} />
    </Box>
  );
};

const Comments = ({ result: { criteria, reviewers } }: { result: RoundResult }) => {
  const translate = useTranslate();
  const nameOf = useCriterionName();
  const said = [
    ...reviewers.map(({ name, comment }) => ({ at: translate('sites.site.overall'), by: name, comment })),
    ...criteria.flatMap(({ code, marks }) =>
      marks.map(({ reviewer, comment }) => ({
        at: nameOf(code),
        by: reviewer,
        comment,
      })),
    ),
  ].filter(({ comment }) => comment !== '');
  if (said.length === 0) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Typography variant="h3">{translate('sites.site.comments')}</Typography>
      <ul style={{ margin: 0, paddingLeft: 18 }}>
        {said.map(({ at, by, comment }, index) => (
          <li key={index} style={{ whiteSpace: 'pre-line' }}>
            {at} · {by}：{comment}
          </li>
        ))}
      </ul>
    </Box>
  );
};

const styles = {
  borderCollapse: 'collapse',
  width: '100%',
  '& th, & td': { py: '4px', px: 2, borderBottom: '1px solid var(--rule)', textAlign: 'right' },
  '& th:first-of-type': { textAlign: 'left', pl: 0 },
  '& thead th': { fontWeight: 400, fontSize: 12, color: 'var(--ink2)' },
  '& tbody th': { fontWeight: 400 },
  '& tfoot th, & tfoot td': { borderBottom: 0, borderTop: '1px solid var(--line)', fontWeight: 600 },
};
