import http from 'node:http';
import type { Core } from '@strapi/strapi';
import { nameError } from '../log/describe-error';
import { registerGauges } from './gauges';
import { metrics } from './registry';

const servers = new WeakMap<Core.Strapi, http.Server>();

/** Serves the measurements at `/metrics` on a port of their own, where the application's settings name one. */
export async function serveMetrics(strapi: Core.Strapi): Promise<void> {
  const { port, host } = strapi.plugin('registers').config<{ port: number | null; host: string }>('metrics');
  if (port === null) return;
  registerGauges(strapi);
  const server = http.createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    metrics.metrics().then(
      (text) => response.writeHead(200, { 'Content-Type': metrics.contentType }).end(text),
      (error: unknown) => {
        strapi.log.warn(`Metrics: ${nameError(error)}`);
        response.writeHead(503).end();
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  servers.set(strapi, server);
}

export async function stopMetrics(strapi: Core.Strapi): Promise<void> {
  const server = servers.get(strapi);
  servers.delete(strapi);
  if (!server) return;
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
