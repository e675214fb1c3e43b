const files = new Map<string, File>();

/** Keeps an uploaded file while the page lives: a changed mapping sends it again. */
export const rememberFile = (importId: string, file: File): void => {
  files.set(importId, file);
};

export const findFile = (importId: string): File | null => files.get(importId) ?? null;
