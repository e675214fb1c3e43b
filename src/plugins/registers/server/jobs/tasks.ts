import type { Core } from '@strapi/strapi';
import type { ClientBase } from 'pg';
import type { Caller } from '../door/caller';

/** What a task gets to work with. */
export interface TaskContext<Payload = unknown> {
  strapi: Core.Strapi;
  jobId: string;
  payload: Payload;
  /** The person who asked; null for the application's own work. */
  caller: Caller | null;
  /** Runs work in one transaction under the owner's role and scope; throws if the job has no owner. */
  asStaff: <Result>(work: (connection: ClientBase) => Promise<Result>) => Promise<Result>;
  /** Runs work in one transaction as the application itself. */
  asOwner: <Result>(work: (connection: ClientBase) => Promise<Result>) => Promise<Result>;
  /** Percent done; written outside the task's own transactions so that it is seen at once. */
  progress: (percent: number) => Promise<void>;
}

/** What is left of a finished job: shown to its owner. */
export type TaskResult = Record<string, unknown> | null;

/** A task may run again after a crash, so it must bear that: it either finishes its one transaction or leaves nothing. */
export type Task = (context: TaskContext) => Promise<TaskResult>;

const tasks = new Map<string, Task>();

/** Declares what jobs of this kind do. */
export function registerTask<Payload>(
  kind: string,
  task: (context: TaskContext<Payload>) => Promise<TaskResult>,
): void {
  // The payload of a kind is written by the same room that reads it.
  tasks.set(kind, task as Task);
}

export function getTask(kind: string): Task {
  const task = tasks.get(kind);
  if (!task) throw new Error(`No task is registered for jobs of kind "${kind}"`);
  return task;
}
