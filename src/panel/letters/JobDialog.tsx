import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
} from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useRefresh, useTranslate } from 'react-admin';
import { DownloadButton } from '../buttons/DownloadButton';
import { exportsApi } from '../providers/exportsApi';
import { jobsApi } from '../providers/jobsApi';

interface Props {
  id: string;
  title: string;
  /** the finished sentence, from what the job left */
  say: (result: Record<string, number>) => string;
  onClose: () => void;
}

/** How far a job is, and the file that it leaves. One may close it and go: the top bar shows the job as well. */
export const JobDialog = ({ id, title, say, onClose }: Props) => {
  const translate = useTranslate();
  const refresh = useRefresh();
  const client = useQueryClient();
  const { data: job } = useQuery({
    queryKey: ['letters', 'job', id],
    queryFn: () => jobsApi.job(id),
    refetchInterval: ({ state }) =>
      state.data && ['done', 'failed'].includes(state.data.state) ? false : 700,
  });
  const state = job?.state;
  useEffect(() => {
    void client.invalidateQueries({ queryKey: ['jobs'] });
    if (state === 'done') refresh();
  }, [client, refresh, state]);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="job-title">
      <DialogTitle id="job-title">{title}</DialogTitle>
      <DialogContent>
        {state !== 'done' && state !== 'failed' && (
          <>
            <p role="status">{translate('letters.merge.working', { percent: job?.progress ?? 0 })}</p>
            <LinearProgress variant="determinate" value={job?.progress ?? 0} aria-label={title} />
            <p>{translate('letters.merge.left')}</p>
          </>
        )}
        {state === 'failed' && (
          <Alert severity="error">
            {translate('letters.merge.failed', { why: translate(`errors.${job?.error?.code ?? 'server'}`) })}
          </Alert>
        )}
        {state === 'done' && <p role="status">{say(job?.result ?? {})}</p>}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('letters.merge.close')}</Button>
        {state === 'done' && job?.result?.file !== undefined && (
          <DownloadButton
            label={translate('letters.issueMany.file')}
            otherName="file"
            fetchIt={() => exportsApi.exportFile(id)}
          />
        )}
      </DialogActions>
    </Dialog>
  );
};
