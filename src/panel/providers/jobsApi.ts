import { http } from './http';

/** Long work that one asked for; `progress` in percent. */
export interface Job {
  id: string;
  kind: string;
  state: 'queued' | 'running' | 'done' | 'failed';
  progress: number;
  /** the register of an export, the id of an import */
  subject: string | null;
  approval: 'required' | 'approved' | 'refused' | null;
  createdAt: string;
  finishedAt: string | null;
}

/** One of them with what it left. */
export interface JobOutcome extends Job {
  result: Record<string, number> | null;
  error: { code?: string } | null;
}

export const jobsApi = {
  /** One's own latest jobs, newest first. */
  jobs: async (): Promise<Job[]> => (await http<{ data: Job[] }>('/jobs')).data,
  job: async (id: string): Promise<JobOutcome> => (await http<{ data: JobOutcome }>(`/jobs/${id}`)).data,
};
