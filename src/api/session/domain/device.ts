const BROWSERS: Array<[RegExp, string]> = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bFirefox\//, 'Firefox'],
  [/\bOPR\//, 'Opera'],
  [/\b(Headless)?Chrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: Array<[RegExp, string]> = [
  [/Windows NT/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** Browser and system of a `User-Agent`, by which people know their own machine again; null where it names none. */
export function deviceOf(userAgent: string | undefined): string | null {
  if (!userAgent) return null;
  const named = [BROWSERS, SYSTEMS].map((list) => list.find(([pattern]) => pattern.test(userAgent))?.[1]);
  const words = named.filter((word) => word !== undefined);
  if (words.length > 0) return words.join(' · ');
  // A program rather than a browser: its own name, without what follows.
  return /^[\w.-]{1,40}/.exec(userAgent)?.[0] ?? null;
}
