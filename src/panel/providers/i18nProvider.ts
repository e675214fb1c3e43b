import polyglotI18nProvider from 'ra-i18n-polyglot';
import { en } from '../i18n/en';
import { zhCN } from '../i18n/zh-CN';

const messages = { 'zh-CN': zhCN, en };

/** Chinese first; English complete. What the schema names comes from the schema in both. */
export const i18nProvider = polyglotI18nProvider(
  (locale) => (locale === 'en' ? messages.en : messages['zh-CN']),
  'zh-CN',
  [
    { locale: 'zh-CN', name: '中文' },
    { locale: 'en', name: 'English' },
  ],
);
