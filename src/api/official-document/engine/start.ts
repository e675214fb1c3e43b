import type { Core } from '@strapi/strapi';
import { query, registerTask, type Caller, type TaskContext } from '../../../plugins/registers';
import type { MergeFormat } from '../../../shared/letters';
import { ensureLetters } from './draft';
import { issueDocuments } from './issue';
import { mergeIssued } from './merge';

export interface IssuePayload {
  notices: string[];
  issuer: string;
  issuedOn: string;
  format: MergeFormat;
}
export interface MergePayload {
  documents: string[];
  format: MergeFormat;
}

/** Letters that one transaction issues: their numbers are held back from others for a moment only. */
const AT_ONCE = 50;

/** Declares the jobs that issue the letters of many notices, and that merge issued documents into one file. */
export function startOfficialDocuments(): void {
  registerTask<IssuePayload>('letters-issue', issueLetters);
  registerTask<MergePayload>('documents-merge', async ({ strapi, jobId, payload, asStaff, progress }) => {
    await progress(10);
    return asStaff(async (connection) => {
      const before = await findFinished(strapi, jobId);
      return before ?? mergeIssued(strapi, connection, { jobId, ...payload, name: '公文汇总' });
    });
  });
}

/**
 * Issues in steps that each end in a transaction of their own: a job that runs again after a crash goes on with the notices
 * that have no letter yet, and merges all of them at the end.
 */
async function issueLetters(context: TaskContext<IssuePayload>): ReturnType<typeof mergeIssued> {
  const { strapi, jobId, payload, asStaff, progress } = context;
  const caller = context.caller as Caller; // A job of this kind is always somebody's.
  const { notices, issuer, issuedOn, format } = payload;
  let issued = 0;
  for (let from = 0; from < notices.length; from += AT_ONCE) {
    const part = notices.slice(from, from + AT_ONCE);
    issued += await asStaff(async () => {
      const drafts = await ensureLetters(strapi, caller, issuer, part);
      return (await issueDocuments(strapi, caller, drafts, { issuedOn })).length;
    });
    await progress(((from + part.length) / notices.length) * 90);
  }
  return asStaff(async (connection) => {
    const before = await findFinished(strapi, jobId);
    if (before) return before;
    const letters = await query<{ id: string }>(
      strapi,
      `select d.document_id as id from letters.reference r join public.official_documents d on d.document_id = r.document
       where r.register = 'feedback-notices' and r.record_id = any ($1) and d.kind = 'feedback-letter' and d.state = 'issued'
       order by d.series, d.serial`,
      [notices],
    );
    const merged = await mergeIssued(strapi, connection, {
      jobId,
      documents: letters.map(({ id }) => id),
      format,
      name: '反馈函',
    });
    return { ...merged, issued };
  });
}

/** A crash between the last transaction and the job's end runs it again: the first file stands. */
async function findFinished(strapi: Core.Strapi, jobId: string): Promise<Record<string, unknown> | null> {
  const [file] = await query<{ file: string; rows: number; sha256: string }>(
    strapi,
    'select name as file, rows, sha256 from registers.job_file where job = $1',
    [jobId],
  );
  return file ?? null;
}
