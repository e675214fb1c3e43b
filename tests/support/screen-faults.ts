import type { Page } from 'playwright-core';
import { zhCN } from '../../src/panel/i18n/zh-CN';
import { productName, type Look } from './looks';

/** A message key that was shown instead of its words, such as `lists.pages.next`. */
const RAW_KEY = new RegExp(`(?<![\\w@/.-])(${Object.keys(zhCN).join('|')}|resources)\\.[a-z][\\w.-]*`);
const RAW_VALUE = /\bnull\b|\bundefined\b|\bNaN\b|\[object|%\{|Invalid Date/;
/** The heading of a change: a moment and who made it. */
const STAMPED = /^\d{4}-\d\d-\d\d /;
const HAN = /[\u4e00-\u9fff]/;
/** A word of the other language; names of formats and of the language itself are said in Latin letters anywhere. */
const LATIN = /(?!\b(?:English|Excel|JSON|Enter|Esc|Ctrl)\b)\b[A-Za-z]{5,}/;

/** What is wrong, for any reader, with a screen as it stands; one sentence each. */
export async function screenFaults(page: Page, { locale, size }: Look): Promise<string[]> {
  const seen = await page.evaluate(readScreen);
  const faults: string[] = [];
  const { text } = seen;
  for (const pattern of [RAW_KEY, RAW_VALUE]) {
    const found = pattern.exec(text)?.[0];
    if (found) faults.push(`shows “${found}”`);
  }
  if (seen.lang !== locale) faults.push(`says its language is ${seen.lang}`);
  const product = productName(locale);
  const title = seen.heading === product ? seen.title.split(' · ').at(-1) : seen.title;
  const expected = seen.heading === product ? product : `${seen.heading} · ${product}`;
  if (title !== expected) faults.push(`has the title “${seen.title}” under the heading “${seen.heading}”`);
  if (size === 'phone' && seen.overflow.length > 0)
    faults.push(`is wider than the phone: ${seen.overflow.join(', ')}`);
  if (seen.navigationScrolls) faults.push('has a navigation that one must scroll');
  const strange = seen.furniture
    .filter((words) => !STAMPED.test(words))
    .filter((words) => (locale === 'en' ? HAN : LATIN).test(words));
  if (strange.length > 0) faults.push(`is not translated: ${[...new Set(strange)].join(', ')}`);
  return faults;
}

/** Runs in the page. */
function readScreen() {
  const furnished =
    'nav a, nav button, thead th, label, main h2, main h3, [role=tab], main button, header button:not([aria-label])';
  const isData = (element: Element): boolean =>
    element.closest('[data-own-words], td, li, [lang]:not(html)') !== null;
  const main = document.querySelector('main');
  const width = document.documentElement.clientWidth;
  const tooWide = [document.documentElement, ...(main ? [main] : [])].some(
    (box) => box.scrollWidth > box.clientWidth + 1,
  );
  const scrolls = (element: Element | null): boolean =>
    element !== null &&
    element !== main &&
    (/(auto|scroll|hidden)/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  const widest = tooWide
    ? [...document.querySelectorAll('body *')].filter(
        (element) => element.getBoundingClientRect().right > width + 1 && !scrolls(element.parentElement),
      )
    : [];
  return {
    // what stands as code may hold any word
    text: [...document.querySelectorAll<HTMLElement>('pre, code')].reduce(
      (text, code) => text.replace(code.innerText, ''),
      document.body.innerText,
    ),
    furniture: [...document.querySelectorAll<HTMLElement>(furnished)]
      .filter((element) => !isData(element))
      .map((element) => element.innerText.replace(element.querySelector('code')?.innerText ?? '', '').trim()),
    lang: document.documentElement.lang,
    title: document.title,
    heading: document.querySelector('h1')?.textContent ?? '',
    navigationScrolls: [...document.querySelectorAll('#navigation')].some(
      (box) => box.scrollHeight > box.clientHeight,
    ),
    overflow: tooWide
      ? [
          'page',
          ...widest
            .slice(0, 3)
            .map((element) => element.outerHTML.replace(/ class="[^"]*"/g, '').slice(0, 90)),
        ]
      : [],
  };
}
