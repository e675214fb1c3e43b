import type { Page } from 'playwright-core';
import { en } from '../../src/panel/i18n/en';
import { zhCN } from '../../src/panel/i18n/zh-CN';
import { DESK } from './browser';

export const PHONE = { width: 390, height: 844 };

/** One of the ways in which a screen may be looked at. */
export interface Look {
  locale: 'zh-CN' | 'en';
  theme: 'light' | 'dark';
  size: 'desk' | 'phone';
}

/** All of them, in an order in which each differs from the one before it in one thing only. */
export const LOOKS: Look[] = [
  { locale: 'zh-CN', theme: 'light', size: 'desk' },
  { locale: 'zh-CN', theme: 'dark', size: 'desk' },
  { locale: 'zh-CN', theme: 'dark', size: 'phone' },
  { locale: 'zh-CN', theme: 'light', size: 'phone' },
  { locale: 'en', theme: 'light', size: 'phone' },
  { locale: 'en', theme: 'dark', size: 'phone' },
  { locale: 'en', theme: 'dark', size: 'desk' },
  { locale: 'en', theme: 'light', size: 'desk' },
];

/** Four of them in which every two of language, theme and size meet. */
export const PAIRED_LOOKS: Look[] = LOOKS.filter((_, index) => [0, 2, 4, 6].includes(index));
/** Two that have nothing in common: enough for what one component draws of the twentieth register as of the first. */
export const OPPOSITE_LOOKS: Look[] = LOOKS.filter((_, index) => [0, 5].includes(index));

export const productName = (locale: Look['locale']): string => (locale === 'en' ? en : zhCN).app.name;

export const nameOf = ({ locale, theme, size }: Look): string => `${locale}-${theme}-${size}`;

/** Shows the screen that is open in another way, as the panel does when another of its tabs changes the setting. */
export async function showAs(page: Page, { locale, theme, size }: Look): Promise<void> {
  await page.setViewportSize(size === 'desk' ? DESK : PHONE);
  await page.evaluate(
    (settings) => {
      for (const [name, value] of Object.entries(settings)) {
        const key = `RaStorepanel.${name}`;
        const newValue = JSON.stringify(value);
        if (localStorage.getItem(key) === newValue) continue;
        localStorage.setItem(key, newValue);
        dispatchEvent(new StorageEvent('storage', { key, newValue }));
      }
    },
    { locale, theme },
  );
  // the words follow a moment after the setting; the title tells that they have
  await page.waitForFunction(
    ([lang, name]) => document.documentElement.lang === lang && document.title.endsWith(name),
    [locale, productName(locale)] as const,
  );
}
