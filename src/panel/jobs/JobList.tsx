import { Box, LinearProgress, Popover, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { DownloadButton } from '../buttons/DownloadButton';
import { toInstant } from '../fields/instant';
import { exportsApi } from '../providers/exportsApi';
import type { Job } from '../providers/jobsApi';
import { findRegister } from '../schema/describe';
import { useLabels } from '../schema/useLabels';
import { useSchema } from '../schema/useSchema';
import { isActive, placeOf } from './jobState';

interface Props {
  anchor: HTMLElement;
  jobs: Job[];
  onClose: () => void;
}

/** Kinds of jobs that have a name of their own: the keys of `jobs.kinds`. */
const names: Record<string, string> = {
  export: 'export',
  'method-book': 'book',
  'import-read': 'import-read',
  'import-commit': 'import-commit',
  'import-undo': 'import-undo',
  'coverage.recalculate': 'recalculate',
  'notices-raise': 'notices-raise',
  'letters-issue': 'letters-issue',
  'documents-merge': 'documents-merge',
};

/** Each job with how far it is and the way to its outcome. */
export const JobList = ({ anchor, jobs, onClose }: Props) => {
  const translate = useTranslate();
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{ paper: { role: 'dialog', 'aria-label': translate('jobs.title'), sx: paperStyles } }}
    >
      <Typography variant="h2">{translate('jobs.title')}</Typography>
      <ul>
        {jobs.map((job) => (
          <Line key={job.id} job={job} onClose={onClose} />
        ))}
      </ul>
      <Typography variant="caption" color="text.secondary">
        {translate('jobs.mayLeave')}
      </Typography>
    </Popover>
  );
};

/** Kinds whose file is fetched here; exports have a page of their own. */
const withFile = ['letters-issue', 'documents-merge'];

const Line = ({ job, onClose }: { job: Job; onClose: () => void }) => {
  const translate = useTranslate();
  const labels = useLabels();
  const register = findRegister(useSchema(), job.subject ?? '');
  const name = translate(`jobs.kinds.${names[job.kind] ?? 'other'}`, {
    name: register ? labels.register(register) : '',
  });
  const to = placeOf(job);
  return (
    <li>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 4 }}>
        {to ? (
          <Link to={to} onClick={onClose}>
            {name}
          </Link>
        ) : (
          <span>{name}</span>
        )}
        <span className="state">
          {translate(`jobs.states.${job.state}`, { percent: job.progress })}
          {job.finishedAt && ` ${toInstant(job.finishedAt).slice(-5)}`}
        </span>
      </Box>
      {job.state === 'done' && withFile.includes(job.kind) && (
        <DownloadButton
          label={translate('letters.issueMany.file')}
          otherName="file"
          fetchIt={() => exportsApi.exportFile(job.id)}
        />
      )}
      {isActive(job) && (
        <LinearProgress variant="determinate" value={job.progress} aria-label={name} sx={{ mt: 1 }} />
      )}
    </li>
  );
};

const paperStyles = {
  width: 360,
  maxWidth: 'calc(100vw - 24px)',
  p: 4,
  border: '1px solid var(--line)',
  '& ul': { listStyle: 'none', m: 0, p: 0, py: 2 },
  '& li': { py: 2, borderTop: '1px solid var(--rule)' },
  '& .state': { color: 'var(--ink2)', whiteSpace: 'nowrap' },
};
