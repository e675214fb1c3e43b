import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { VerdictChip } from '../fields/VerdictChip';
import { verdictColours } from '../fields/verdictShapes';
import type { CoverageHistoryEntry } from '../providers/coverageApi';
import { cardStyles } from '../register/RecordSections';
import { findField } from '../schema/describe';
import { useLabels } from '../schema/useLabels';
import { useDescription } from '../schema/useSchema';

/** The verdicts an organization has had, newest first, each with its days. */
export const CoverageTimeline = ({ history }: { history: CoverageHistoryEntry[] }) => {
  const translate = useTranslate();
  return (
    <Box component="section" sx={cardStyles}>
      <Typography variant="h2">{translate('why.history')}</Typography>
      {history.length === 0 && <Typography color="text.secondary">{translate('why.noHistory')}</Typography>}
      <Box component="ol" sx={timelineStyles}>
        {[...history]
          .sort((a, b) => (a.from < b.from ? 1 : -1))
          .map((entry) => (
            <Period key={`${entry.from}-${entry.verdict}`} entry={entry} />
          ))}
      </Box>
    </Box>
  );
};

const Period = ({ entry }: { entry: CoverageHistoryEntry }) => {
  const translate = useTranslate();
  const labels = useLabels();
  const organizations = useDescription('organizations');
  const form = organizations && findField(organizations, 'coverageForm');
  const shown = form && entry.form && entry.form !== 'none' ? labels.value(form, entry.form) : null;
  return (
    <li style={{ '--c': verdictColours[entry.verdict ?? ''] } as React.CSSProperties}>
      {entry.to
        ? translate('why.period', { from: entry.from, to: entry.to })
        : translate('why.since', { from: entry.from })}
      <span style={{ marginRight: 8 }} />
      {entry.verdict ? <VerdictChip verdict={entry.verdict} form={entry.form} /> : translate('why.notListed')}
      {shown && <span className="muted"> · {shown}</span>}
      {entry.rule?.title && <span className="muted"> · {entry.rule.title}</span>}
    </li>
  );
};

const timelineStyles = {
  listStyle: 'none',
  m: 0,
  ml: '5px',
  p: 0,
  pl: '14px',
  borderLeft: '2px solid var(--line)',
  '& li': { position: 'relative', mb: 2 },
  '& li::before': {
    content: '""',
    position: 'absolute',
    left: '-20px',
    top: 6,
    width: 10,
    height: 10,
    borderRadius: '50%',
    backgroundColor: 'var(--paper)',
    border: '2px solid var(--c)',
  },
  '& .muted': { color: 'var(--ink2)' },
};
