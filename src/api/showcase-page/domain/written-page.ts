import { Refusal } from '../../../plugins/registers';
import type { ShowcaseFigure } from '../../../shared/showcase';
import { SITE_CRITERIA } from '../../../shared/site-criteria';
import {
  LONGEST_ALTERNATIVE,
  LONGEST_CAPTION,
  LONGEST_HIGHLIGHT,
  MOST_FIGURES,
  MOST_HIGHLIGHTS,
  MOST_PICTURES,
  type PagePicture,
} from '../../../shared/showcase-page';
import { toSlug } from './page-slug';
import { sanitiseStory } from './sanitise-story';

type Data = Record<string, unknown>;

const TOKEN = /^[0-9a-f]{32}$/;
const VIDEO = /^[0-9a-f]{32}\.(mp4|webm)$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The form in which a page is kept, whoever saves it: the story sanitised, lists of exactly their shape. Throws 400
 * for what has another shape; a line that is not filled in yet may stay empty until the page is handed in.
 */
export function toWrittenPage(data: Data): Data {
  const written = { ...data };
  const keep = (name: string, form: (value: unknown) => unknown): void => {
    const value = data[name];
    if (value !== undefined && value !== null) written[name] = form(value);
  };
  keep('story', (story) => sanitiseStory(String(story)));
  keep('slug', (slug) => toSlug(String(slug)) ?? refuse(['slug']));
  keep('highlights', (value) =>
    listOf(value, 'highlights', MOST_HIGHLIGHTS).map((one, index) =>
      textOf(one, ['highlights', String(index)], LONGEST_HIGHLIGHT),
    ),
  );
  keep('figures', (value) => listOf(value, 'figures', MOST_FIGURES).map(figureOf));
  keep('pictures', (value) => picturesOf(value, MOST_PICTURES));
  keep('criteria', (value) => {
    const codes = listOf(value, 'criteria', SITE_CRITERIA.length);
    if (codes.some((code) => !SITE_CRITERIA.some((one) => one.code === code))) refuse(['criteria']);
    return SITE_CRITERIA.map(({ code }) => code).filter((code) => codes.includes(code));
  });
  keep('cover', (token) => (TOKEN.test(String(token)) ? token : refuse(['cover'])));
  keep('video', (video) => (VIDEO.test(String(video)) ? video : refuse(['video'])));
  return written;
}

/** A list of at most so many pictures, each of exactly its shape. Throws 400. */
export const picturesOf = (value: unknown, most: number): PagePicture[] =>
  listOf(value, 'pictures', most).map(pictureOf);

function figureOf(value: unknown, index: number): ShowcaseFigure {
  const at = (name: string): string[] => ['figures', String(index), name];
  const { label, value: amount, unit, asOf } = objectOf(value, ['figures', String(index)]);
  const day = textOf(asOf ?? '', at('asOf'), 10);
  if (day !== '' && !(DAY.test(day) && !Number.isNaN(Date.parse(day)))) refuse(at('asOf'));
  return {
    label: textOf(label ?? '', at('label'), 30),
    value: textOf(amount ?? '', at('value'), 20),
    unit: textOf(unit ?? '', at('unit'), 10),
    asOf: day,
  };
}

function pictureOf(value: unknown, index: number): PagePicture {
  const at = (name: string): string[] => ['pictures', String(index), name];
  const { token, caption, alternative, width, height } = objectOf(value, ['pictures', String(index)]);
  if (!TOKEN.test(String(token))) refuse(at('token'));
  const sideOf = (side: unknown, name: string): number =>
    Number.isInteger(side) && Number(side) > 0 && Number(side) <= 100_000 ? Number(side) : refuse(at(name));
  return {
    token: String(token),
    caption: textOf(caption ?? '', at('caption'), LONGEST_CAPTION),
    alternative: textOf(alternative ?? '', at('alternative'), LONGEST_ALTERNATIVE),
    width: sideOf(width, 'width'),
    height: sideOf(height, 'height'),
  };
}

function listOf(value: unknown, name: string, most: number): unknown[] {
  // A restore brings it as PostgreSQL's text.
  const list: unknown = typeof value === 'string' ? parsed(value) : value;
  if (!Array.isArray(list)) return refuse([name]);
  if (list.length > most) throw new Refusal(400, `At most ${most}`, { code: 'too-many', path: [name] });
  return list;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // No list; refused by the caller.
  }
}

function objectOf(value: unknown, path: string[]): Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Data)
    : refuse(path);
}

function textOf(value: unknown, path: string[], longest: number): string {
  if (typeof value !== 'string' || Array.from(value.trim()).length > longest) return refuse(path);
  return value.trim();
}

function refuse(path: string[]): never {
  throw new Refusal(400, 'The value has the wrong form or size', { code: 'invalid-value', path });
}
