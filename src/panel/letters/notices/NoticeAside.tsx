import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { isBack, type NoticeState } from '../../../shared/letters';
import type { NoticeLife } from '../../../shared/letter-answers';
import { Failure } from '../../dashboard/Failure';
import { VerdictChip } from '../../fields/VerdictChip';
import { isAllowed, useStaff } from '../../layout/useStaff';
import { cardStyles } from '../../register/RecordSections';
import { useLabels } from '../../schema/useLabels';
import { DocumentLines } from '../documents/DocumentLines';
import { NoticeCourse } from './NoticeCourse';
import { NoticeMoveDialog } from './NoticeMoveDialog';
import { StatePath } from './StatePath';
import { useNoticeLife } from './useNoticeLife';

/** Where a notice stands, what may be done with it, whether its finding stands, and what led here. */
export const NoticeAside = () => {
  const translate = useTranslate();
  const { id, title, life, error, refetch } = useNoticeLife();
  const mayDraft = isAllowed(useStaff(), 'api::official-document.letter.draft');
  const [to, setTo] = useState<NoticeState | null>(null);
  if (error) return <Failure error={error} retry={refetch} />;
  if (!life) return null;
  const kind =
    life.state === 'drafted' ? 'feedback-letter' : life.state === 'sent' ? 'supervision-slip' : null;
  const hasLetter = life.documents.some((one) => one.kind === 'feedback-letter' && one.state !== 'void');
  return (
    <>
      <Box component="section" sx={cardStyles} aria-labelledby="notice-course">
        <Typography variant="h2" id="notice-course">
          {translate('letters.notice.course')}
        </Typography>
        <StatePath state={life.state} />
        <Typography variant="h3" sx={{ mt: 3 }}>
          {translate('letters.notice.next')}
        </Typography>
        {life.ways.length === 0 && (
          <Typography color="text.secondary">{translate('letters.notice.noWay')}</Typography>
        )}
        <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', mt: 1 }}>
          {mayDraft && life.ways.length > 0 && kind && !(kind === 'feedback-letter' && hasLetter) && (
            <Button
              component={Link}
              to={`/letters/new?kind=${kind}&register=feedback-notices&records=${id}`}
              variant={kind === 'feedback-letter' ? 'contained' : 'outlined'}
              color={kind === 'feedback-letter' ? 'primary' : 'inherit'}
            >
              {translate(kind === 'feedback-letter' ? 'letters.notice.letter' : 'letters.notice.slip')}
            </Button>
          )}
          {life.ways.map((way) => (
            <Button
              key={way}
              variant={isBack(life.state, way) ? 'text' : 'outlined'}
              onClick={() => setTo(way)}
            >
              {translate(`letters.notice.${isBack(life.state, way) ? 'back' : 'ways'}.${way}`)}
            </Button>
          ))}
        </Box>
      </Box>
      <Finding life={life} />
      <Box component="section" sx={cardStyles} aria-labelledby="notice-documents">
        <Typography variant="h2" id="notice-documents">
          {translate('letters.notice.documents')}
        </Typography>
        <DocumentLines documents={life.documents} />
      </Box>
      <NoticeCourse moves={life.moves} />
      {to && <NoticeMoveDialog notice={{ id, title }} life={life} to={to} onClose={() => setTo(null)} />}
    </>
  );
};

const Finding = ({ life }: { life: NoticeLife }) => {
  const translate = useTranslate();
  const labels = useLabels();
  return (
    <Box component="section" sx={cardStyles} aria-labelledby="notice-verdict">
      <Typography variant="h2" id="notice-verdict">
        {translate('letters.notice.verdictNow')}
      </Typography>
      <Typography sx={{ mb: 2 }}>
        {life.verdict && (
          <>
            <VerdictChip verdict={life.verdict} />{' '}
          </>
        )}
        {translate(`letters.notice.${life.verdict === null ? 'unknown' : life.isGone ? 'gone' : 'stands'}`)}
      </Typography>
      {life.facts.length > 0 && (
        <>
          <Typography variant="h3">{translate('letters.notice.facts')}</Typography>
          <Box component="dl" sx={factStyles}>
            {life.facts.map(({ fact, label, unit, value }) => (
              <div key={fact}>
                <dt>{labels.text(label)}</dt>
                <dd>
                  {value === null
                    ? '—'
                    : typeof value === 'boolean'
                      ? translate(value ? 'ra.boolean.true' : 'ra.boolean.false')
                      : String(value)}
                  {value !== null && unit && <small> {labels.text(unit)}</small>}
                </dd>
              </div>
            ))}
          </Box>
        </>
      )}
    </Box>
  );
};

const factStyles = {
  display: 'block !important',
  '& > div': { gridTemplateColumns: 'minmax(0,1fr) auto !important' },
  '& dd': { fontWeight: 600, textAlign: 'right' },
};
