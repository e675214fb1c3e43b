import { Histogram } from 'prom-client';
import { metrics } from './registry';

const durations = new Histogram({
  name: 'office_request_duration_seconds',
  help: 'Duration of answered requests by method, route pattern and status',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  registers: [metrics],
});

export function countRequest(
  request: { method: string; route: string; status: number },
  seconds: number,
): void {
  durations.observe({ ...request, method: KNOWN.has(request.method) ? request.method : 'other' }, seconds);
}

/** Node passes on whatever method a client names, and each label's values must be few. */
const KNOWN = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
