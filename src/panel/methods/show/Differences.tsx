import { Box, Typography } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { readingText } from '../../../shared/plain-text';
import { METHOD_SECTIONS } from '../../../shared/work-method';
import { DifferentWords } from '../../fields/DifferentWords';
import { toInstant } from '../../fields/instant';
import type { RegisterRecord } from '../../providers/records';
import { cardStyles } from '../../register/RecordSections';
import { toEditedMethod } from '../editor/methodDraft';
import { useStanding } from './useStanding';

const lines = ['title', 'oneLine', 'authors', ...METHOD_SECTIONS] as const;

/** The text as it was handed in beside the text as it is, with the words in which they differ. */
export const Differences = () => {
  const translate = useTranslate();
  const language = useLocale().startsWith('zh') ? 'zh' : 'en';
  const { record, standing } = useStanding();
  const submission = standing?.submission;
  if (!record || !submission) return null;
  const now = toEditedMethod(record as RegisterRecord);
  const changed = lines
    .map((name) => ({
      name,
      before: readingText(submission.content[name] ?? '', language),
      after: readingText(now[name] ?? '', language),
    }))
    .filter(({ before, after }) => before !== after);
  return (
    <Box component="section" sx={{ ...cardStyles, ...styles }} aria-labelledby="method-differences">
      <Typography variant="h2" id="method-differences">
        {translate('methods.differences.title')}
      </Typography>
      <Typography color="text.secondary">
        {translate('methods.differences.submitted', {
          number: submission.number,
          at: toInstant(submission.at),
          by: submission.by,
        })}
      </Typography>
      {changed.length === 0 && (
        <Typography sx={{ mt: 2 }}>{translate('methods.differences.none')}</Typography>
      )}
      {changed.map(({ name, before, after }) => (
        <section key={name}>
          <Typography variant="h3">{translate(`methods.fields.${name}`)}</Typography>
          <div className="pair" data-own-words="">
            <div>
              <Typography variant="caption" color="text.secondary">
                {translate('methods.differences.before')}
              </Typography>
              <p>
                <DifferentWords before={before} after={after} shows="before" />
              </p>
            </div>
            <div>
              <Typography variant="caption" color="text.secondary">
                {translate('methods.differences.after')}
              </Typography>
              <p>
                <DifferentWords before={before} after={after} shows="after" />
              </p>
            </div>
          </div>
        </section>
      ))}
    </Box>
  );
};

const styles = {
  '& > section': { borderTop: '1px solid var(--rule)', pt: 2, mt: 2 },
  '& .pair': { display: 'grid', gap: 4, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } },
  '& .pair > div:last-of-type': { pl: 3, borderLeft: '2px solid var(--line)' },
  '& .pair p': { m: 0, overflowWrap: 'anywhere' },
};
