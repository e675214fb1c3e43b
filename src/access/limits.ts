import type { RouteLimits } from '../plugins/registers';

const MB = 1024 * 1024;

/** What routes that cost much bear. A desk that works by hand never meets these; a script that runs wild does. */
export const LIMITS: RouteLimits = {
  'POST /api/imports': { perMinute: 20, upload: 60 * MB },
  'POST /api/imports/:id/commit': { perMinute: 30 },
  'POST /api/imports/:id/undo': { perMinute: 30 },
  'GET /api/imports/:id/errors': { perMinute: 30 },
  'POST /api/*/:id/reveal': { perMinute: 30 },
  'GET /api/coverage/summary': { perMinute: 120 },
  'POST /api/coverage/simulate': { perMinute: 30 },
  'POST /api/coverage/recalculate': { perMinute: 6 },
};
