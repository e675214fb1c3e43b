import type { Addresses, Target } from '../addresses';
import { FILTERS } from '../filters';
import { PLAIN, viewWord, type View } from '../view';

export const ROOM = '/showcase';

/** Addresses on the running server. `origin`: where people reach it, such as `https://office.example.cn`. */
export function liveAddresses(origin: string): Addresses {
  return {
    page: toPath,
    file: (name) => `${ROOM}/${name}`,
    absolute: (target) => origin + toPath(target, PLAIN),
    absoluteFile: (name) => `${origin}${ROOM}/${name}`,
    combinesFilters: true,
  };
}

function toPath(target: Target, view: View): string {
  const query = new URLSearchParams();
  if (target.page === 'gallery') {
    for (const name of [...FILTERS, 'q'] as const) {
      const value = target.filter[name];
      if (value) query.set(name, value);
    }
    if (target.number > 1) query.set('page', String(target.number));
  }
  if (viewWord(view)) query.set('view', viewWord(view));
  const text = query.toString();
  return ROOM + lastPart(target) + (text ? `?${text}` : '');
}

function lastPart(target: Target): string {
  switch (target.page) {
    case 'gallery':
    case 'search':
      return '';
    case 'site':
      return `/${encodeURIComponent(target.slug)}`;
    case 'city':
      return `/city/${target.word}`;
    default:
      return `/${target.page}`;
  }
}
