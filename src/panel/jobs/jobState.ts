import type { Job } from '../providers/jobsApi';

const recently = 10 * 60_000;

/** Being worked on, or next in the queue; what waits for somebody's approval is not. */
export const isActive = ({ state, approval }: Job): boolean =>
  state === 'running' || (state === 'queued' && approval !== 'required' && approval !== 'refused');

/** What the top bar tells of: active jobs, and those that ended in the last ten minutes. */
export const shownJobs = (jobs: Job[], now: number): Job[] =>
  jobs.filter(
    (job) => isActive(job) || (job.finishedAt !== null && now - Date.parse(job.finishedAt) < recently),
  );

/** How far all active jobs are together, in percent. */
export const sharedProgress = (active: Job[]): number =>
  active.length === 0
    ? 100
    : Math.round(active.reduce((sum, { progress }) => sum + progress, 0) / active.length);

/** Where a job's outcome is; null where it has no page of its own. */
export const placeOf = ({ kind, subject }: Job): string | null => {
  if (kind === 'export' || kind === 'method-book') return '/exports';
  if (kind.startsWith('import-') && subject) return `/imports/${subject}`;
  if (kind === 'notices-raise' || kind === 'letters-issue') return '/feedback-notices';
  if (kind === 'documents-merge') return '/official-documents';
  return kind === 'coverage.recalculate' ? '/' : null;
};
