import { Refusal } from '../../../plugins/registers';
import { MOST_BOOK_METHODS, MOST_PARTS, type CollectionPart } from '../../../shared/method-answers';
import { sanitiseMethod } from '../../work-method/domain/sanitise-method';

const LONGEST_TITLE = 80;
const LONGEST_PREFACE = 20_000;
const DOCUMENT_ID = /^[a-z0-9]{1,40}$/;

/**
 * The form in which a collection is kept, whoever saves it: its prefaces sanitised, parts of exactly their shape, every
 * method once. Throws 400 for what has another shape.
 */
export function toWrittenCollection(data: Record<string, unknown>): Record<string, unknown> {
  const written = { ...data };
  if (data.preface !== undefined && data.preface !== null)
    written.preface = sanitiseMethod(String(data.preface));
  if (data.parts !== undefined && data.parts !== null) written.parts = partsOf(data.parts);
  return written;
}

function partsOf(value: unknown): CollectionPart[] {
  // A restore brings it as PostgreSQL's text.
  const list: unknown = typeof value === 'string' ? parsed(value) : value;
  if (!Array.isArray(list)) return refuse(['parts']);
  if (list.length > MOST_PARTS) return tooMany(['parts'], MOST_PARTS);
  const parts = list.map(partOf);
  const methods = parts.flatMap((part) => part.methods);
  if (methods.length > MOST_BOOK_METHODS) return tooMany(['parts'], MOST_BOOK_METHODS);
  if (new Set(methods).size < methods.length) return refuse(['parts']);
  return parts;
}

function partOf(value: unknown, index: number): CollectionPart {
  const at = (name: string): string[] => ['parts', String(index), name];
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse(['parts', String(index)]);
  const { title = '', preface = '', methods = [] } = value as Record<string, unknown>;
  if (typeof title !== 'string' || Array.from(title.trim()).length > LONGEST_TITLE)
    return refuse(at('title'));
  if (typeof preface !== 'string' || preface.length > LONGEST_PREFACE) return refuse(at('preface'));
  if (!Array.isArray(methods)) return refuse(at('methods'));
  return {
    title: title.trim(),
    preface: sanitiseMethod(preface),
    methods: methods.map((one) =>
      typeof one === 'string' && DOCUMENT_ID.test(one) ? one : refuse(at('methods')),
    ),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // No list; refused by the caller.
  }
}

function refuse(path: string[]): never {
  throw new Refusal(400, 'The value has the wrong form or size', { code: 'invalid-value', path });
}

function tooMany(path: string[], most: number): never {
  throw new Refusal(400, `At most ${most}`, { code: 'too-many', path });
}
