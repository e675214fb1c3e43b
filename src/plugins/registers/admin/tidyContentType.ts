import type { BuilderType } from './builder';

/** A register has no drafts: a draft would be a second row of the same record. */
export function tidyContentType(next: BuilderType): BuilderType {
  if (next.pluginOptions?.registers?.enabled !== true) return next;
  return { ...next, options: { ...next.options, draftAndPublish: false } };
}
