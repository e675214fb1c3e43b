import { isActive, placeOf, sharedProgress, shownJobs } from '../../../../src/panel/jobs/jobState';
import type { Job } from '../../../../src/panel/providers/jobsApi';

const now = Date.parse('2026-03-12T10:00:00Z');
const job = (more: Partial<Job>): Job => ({
  id: '1',
  kind: 'export',
  state: 'running',
  progress: 40,
  subject: 'organizations',
  approval: null,
  createdAt: '2026-03-12T09:00:00Z',
  finishedAt: null,
  ...more,
});
const ended = (minutes: number): Job =>
  job({ state: 'done', progress: 100, finishedAt: new Date(now - minutes * 60_000).toISOString() });

describe('jobs in the top bar', () => {
  it.each([
    [job({}), true],
    [job({ state: 'queued' }), true],
    [job({ state: 'queued', approval: 'required' }), false],
    [job({ state: 'queued', approval: 'refused' }), false],
    [job({ state: 'queued', approval: 'approved' }), true],
    [job({ state: 'failed' }), false],
  ])('%#: are active or not', (one, expected) => {
    expect(isActive(one)).toBe(expected);
  });

  it('are those under way and those that just ended', () => {
    const jobs = [job({}), ended(2), ended(11), job({ state: 'queued', approval: 'required' })];
    expect(shownJobs(jobs, now)).toEqual(jobs.slice(0, 2));
  });

  it('are as far as their mean', () => {
    expect(sharedProgress([job({ progress: 10 }), job({ progress: 45 })])).toBe(28);
    expect(sharedProgress([])).toBe(100);
  });

  it.each([
    ['export', 'organizations', '/exports'],
    ['import-read', 'abc', '/imports/abc'],
    ['coverage.recalculate', 'coverage', '/'],
    ['other', null, null],
  ])('of kind %s about %s lead to %s', (kind, subject, place) => {
    expect(placeOf(job({ kind, subject }))).toBe(place);
  });
});
