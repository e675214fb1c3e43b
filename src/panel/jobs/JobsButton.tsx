import { Button, CircularProgress } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import { isAllowed, useStaff } from '../layout/useStaff';
import type { PanelDataProvider } from '../providers/dataProvider';
import type { Job } from '../providers/jobsApi';
import { lastActivity } from '../session/activity';
import { isAtRest } from '../session/idleness';
import { isActive, sharedProgress, shownJobs } from './jobState';

const queryKey = ['jobs'];

const JobList = lazy(async () => ({ default: (await import('./JobList')).JobList }));

/** Long work of one's own in the top bar, while there is any: asked of the server, so that it is there after a reload. */
export const JobsButton = () => {
  const translate = useTranslate();
  const client = useQueryClient();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const enabled = isAllowed(useStaff(), 'plugin::registers.jobs.find');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { data = [] } = useQuery({
    queryKey,
    queryFn: async () => {
      const known = client.getQueryData<Job[]>(queryKey) ?? [];
      const isIdle = !known.some(isActive) && isAtRest(Date.now(), lastActivity());
      return isIdle ? known : dataProvider.jobs();
    },
    enabled,
    refetchInterval: ({ state }) => (state.data?.some(isActive) ? 1_000 : 30_000),
  });
  const jobs = shownJobs(data, Date.now());
  const active = jobs.filter(isActive);
  if (jobs.length === 0) return null;
  const percent = sharedProgress(active);
  const ended = jobs.some(({ state }) => state === 'failed') ? 'jobs.failed' : 'jobs.done';
  return (
    <>
      <Button
        variant="text"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        startIcon={
          active.length > 0 && (
            <CircularProgress
              size={16}
              color="inherit"
              variant="determinate"
              value={Math.max(4, percent)}
              aria-hidden
            />
          )
        }
      >
        {active.length > 0 ? translate('jobs.running', { count: active.length, percent }) : translate(ended)}
      </Button>
      <Suspense>{anchor && <JobList anchor={anchor} jobs={jobs} onClose={() => setAnchor(null)} />}</Suspense>
    </>
  );
};
