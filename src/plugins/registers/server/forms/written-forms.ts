type ToForms = (data: Record<string, unknown>) => Record<string, unknown>;

const forms = new Map<string, ToForms>();

/**
 * Declares the forms in which a content type's values are kept (a code in upper case, initials of a name), for writers
 * that do not pass through Strapi's documents: bulk changes and restores.
 *
 * @param toForms pure; what the data does not name stays unnamed
 */
export function registerWrittenForms(uid: string, toForms: ToForms): void {
  forms.set(uid, toForms);
}

export function inWrittenForms(uid: string, data: Record<string, unknown>): Record<string, unknown> {
  return forms.get(uid)?.(data) ?? data;
}
