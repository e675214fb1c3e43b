import type { RouteLimits } from '../plugins/registers';

const MB = 1024 * 1024;

/** What one visitor of the public site may ask for in a minute: searches, and pictures for other sites. */
export const VISITOR_LIMITS = { search: 120, share: 60 };

/** What routes that cost much bear. A desk that works by hand never meets these; a script that runs wild does. */
export const LIMITS: RouteLimits = {
  'POST /api/imports': { perMinute: 20, upload: 60 * MB },
  'POST /api/imports/:id/commit': { perMinute: 30 },
  'POST /api/imports/:id/undo': { perMinute: 30 },
  'GET /api/imports/:id/errors': { perMinute: 30 },
  'POST /api/exports': { perMinute: 20 },
  // The service itself refuses what is above FILE_MEGABYTES.
  'POST /api/*/:id/files': { perMinute: 60, upload: 60 * MB },
  // Videos come this way, too; pictures keep to FILE_MEGABYTES.
  'POST /api/showcase-pages/:id/media': { perMinute: 60, upload: 60 * MB },
  'POST /api/work-methods/:id/media': { perMinute: 60, upload: 60 * MB },
  'POST /api/work-methods/:id/word': { perMinute: 20, upload: 60 * MB },
  'POST /api/work-methods/export': { perMinute: 20 },
  'POST /api/method-collections/:id/export': { perMinute: 20 },
  'GET /api/work-methods/:id/similar': { perMinute: 60 },
  // A template itself is refused above 10 MB.
  'POST /api/document-templates/upload': { perMinute: 20, upload: 12 * MB },
  'GET /api/official-documents/:id/preview': { perMinute: 60 },
  'POST /api/official-documents/draft': { perMinute: 60 },
  'POST /api/official-documents/merge': { perMinute: 10 },
  'POST /api/feedback-notices/issue': { perMinute: 10 },
  'POST /api/feedback-notices/raise': { perMinute: 20 },
  'GET /api/showcases': { perMinute: 600 },
  'POST /api/*/:id/reveal': { perMinute: 30 },
  // Somebody types and stops, types and stops.
  'GET /api/desk/search': { perMinute: 240 },
  // Names are asked for one by one, not tried through a list.
  'GET /api/desk/people': { perMinute: 20 },
  'GET /api/coverage/summary': { perMinute: 120 },
  'POST /api/coverage/simulate': { perMinute: 30 },
  'POST /api/coverage/recalculate': { perMinute: 6 },
};
