import type { Core } from '@strapi/strapi';
import { setTimeout as pause } from 'node:timers/promises';

/** How long running answers get; a service manager waits longer than this before it kills. */
const PATIENCE_MS = 20_000;

/**
 * On SIGTERM and SIGINT: takes no new requests, finishes those that run, lets the worker finish or give back its
 * jobs, closes the database, and ends. Strapi's own handlers, which cut running answers, give way.
 */
export function endInOrder(strapi: Core.Strapi): void {
  let isEnding = false;
  const end = async (): Promise<void> => {
    const { httpServer } = strapi.server;
    const answered = new Promise<void>((resolve) => httpServer.close(() => resolve()));
    // Connections that wait for another request would hold the end up for as long as they are kept alive.
    const idle = setInterval(() => httpServer.closeIdleConnections(), 100);
    httpServer.closeIdleConnections();
    await Promise.race([answered, pause(PATIENCE_MS, undefined, { ref: false })]);
    clearInterval(idle);
    await strapi.destroy();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.removeAllListeners(signal);
    process.on(signal, () => {
      // Under npm a Ctrl-C arrives twice: from the console and from npm.
      if (isEnding) return;
      isEnding = true;
      end().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}
