import type { Core } from '@strapi/strapi';
import { collectDefaultMetrics, Gauge } from 'prom-client';
import { measureQueue, type QueueMeasure } from '../health/queue';
import { metrics } from './registry';

/** What is looked up when somebody asks for the measurements: the process, the pool, the queue and its jobs. */
export function registerGauges(strapi: Core.Strapi): void {
  collectDefaultMetrics({ register: metrics });
  pool(strapi);
  queue(strapi);
}

function pool(strapi: Core.Strapi): void {
  new Gauge({
    name: 'office_database_connections',
    help: 'Connections of this process to PostgreSQL by state, and requests that wait for one',
    labelNames: ['state'],
    registers: [metrics],
    collect() {
      const { pool: connections } = strapi.db.connection.client as { pool: Pool }; // knex keeps it there.
      this.set({ state: 'used' }, connections.numUsed());
      this.set({ state: 'free' }, connections.numFree());
      this.set({ state: 'awaited' }, connections.numPendingAcquires());
    },
  });
}

interface Pool {
  numUsed: () => number;
  numFree: () => number;
  numPendingAcquires: () => number;
}

function queue(strapi: Core.Strapi): void {
  let running: Promise<QueueMeasure> | null = null;
  // The three are asked at once, and share one look.
  const measured = (): Promise<QueueMeasure> => {
    running ??= measureQueue(strapi).finally(() => {
      running = null;
    });
    return running;
  };
  new Gauge({
    name: 'office_jobs',
    help: 'Jobs (imports, exports, calculations) by kind and state',
    labelNames: ['kind', 'state'],
    registers: [metrics],
    async collect() {
      const { jobs } = await measured();
      this.reset();
      for (const { kind, state, count } of jobs) this.set({ kind, state }, count);
    },
  });
  new Gauge({
    name: 'office_queue_depth',
    help: 'Jobs that wait in the queue',
    registers: [metrics],
    async collect() {
      this.set((await measured()).depth);
    },
  });
  new Gauge({
    name: 'office_queue_oldest_seconds',
    help: 'Age of the oldest job that could run and does not yet',
    registers: [metrics],
    async collect() {
      this.set((await measured()).oldestSeconds);
    },
  });
}
