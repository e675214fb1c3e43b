import { Box, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { SimilarMethod } from '../../../shared/method-answers';
import { Failure } from '../../dashboard/Failure';
import { methodsApi } from '../../providers/methodsApi';
import { cardStyles } from '../../register/RecordSections';
import { DifferentWords } from '../../fields/DifferentWords';

/** The methods with passages in common, the most alike first, with the passages beside each other. */
export const Similarity = () => {
  const translate = useTranslate();
  const record = useRecordContext();
  const { data, error, refetch } = useQuery({
    queryKey: ['methods', 'similar', record?.id, record?.version],
    queryFn: () => methodsApi.similar(String(record?.id)),
    enabled: record !== undefined,
  });
  return (
    <Box component="section" sx={{ ...cardStyles, ...styles }} aria-labelledby="method-similar">
      <Typography variant="h2" id="method-similar">
        {translate('methods.similar.title')}
      </Typography>
      <Typography color="text.secondary">{translate('methods.similar.note')}</Typography>
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Skeleton height={48} />}
      {data?.length === 0 && <Typography sx={{ mt: 2 }}>{translate('methods.similar.none')}</Typography>}
      {data?.map((one, index) => (
        <Similar key={one.id ?? index} method={one} />
      ))}
    </Box>
  );
};

const Similar = ({ method: { id, title, share, passages } }: { method: SimilarMethod }) => {
  const translate = useTranslate();
  return (
    <details open={share >= 30}>
      <summary>
        <strong>{translate('methods.similar.share', { share })}</strong>{' '}
        {title ?? translate('methods.similar.hidden')}
      </summary>
      {id && <Link to={`/work-methods/${id}/show`}>{translate('methods.similar.open')}</Link>}
      <ol>
        {passages.map(({ section, own, other, likeness }) => (
          <li key={own}>
            <Typography variant="caption" color="text.secondary">
              {translate(`methods.fields.${section}`)} · {translate('methods.similar.likeness', { likeness })}
            </Typography>
            <div className="pair" data-own-words="">
              <p>{other === null ? own : <DifferentWords before={other} after={own} shows="after" />}</p>
              <p>
                {other === null ? (
                  translate('methods.similar.hiddenPassage')
                ) : (
                  <DifferentWords before={other} after={own} shows="before" />
                )}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </details>
  );
};

const styles = {
  '& details': { borderTop: '1px solid var(--rule)', py: 2, mt: 2 },
  '& summary': { cursor: 'pointer' },
  '& ol': { listStyle: 'none', m: 0, p: 0 },
  '& li': { mt: 2 },
  '& .pair': { display: 'grid', gap: 4, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } },
  '& .pair p': { m: 0, overflowWrap: 'anywhere' },
  '& .pair p:last-of-type': { pl: 3, borderLeft: '2px solid var(--line)', color: 'var(--ink2)' },
};
