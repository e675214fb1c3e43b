import type { PageNumberEstimator } from 'docx';

type EstimatedPages = ReturnType<PageNumberEstimator>;

/**
 * Writes known page numbers where the Word file refers to pages, so that its contents are right on first opening.
 * Every heading bears a bookmark of ours inside the one that the table of contents gave it.
 *
 * @param pages by our bookmarks
 */
export function toPageNumbers(pages: Map<string, number>): PageNumberEstimator {
  return (body): EstimatedPages => {
    const bookmarks = new Map([...pages].map(([name, page]) => [name, String(page)]));
    let listed: string | null = null;
    for (const name of bookmarkNames(body)) {
      const page = pages.get(name);
      if (name.startsWith('_Toc')) listed = name;
      else if (listed !== null && page !== undefined) {
        bookmarks.set(listed, String(page));
        listed = null;
      }
    }
    return { bookmarks };
  };
}

/** Names of bookmarks in their order, from docx's form of XML: objects of one key, arrays, `_attr`. */
function* bookmarkNames(node: unknown): Generator<string> {
  if (Array.isArray(node)) {
    for (const child of node) yield* bookmarkNames(child);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'w:bookmarkStart') {
      const name = /"w:name":"([^"]*)"/.exec(JSON.stringify(value))?.[1];
      if (name !== undefined) yield name;
    } else yield* bookmarkNames(value);
  }
}
