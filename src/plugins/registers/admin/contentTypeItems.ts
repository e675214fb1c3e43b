import type { FormItem } from './builder';
import { bothLanguages, choice, item } from './formItems';

/** What a content type says of itself as a register. */
export const contentTypeItems = (): FormItem[] => [
  item('enabled', 'checkbox'),
  choice('access', ['none', 'office']),
  ...bothLanguages('label'),
  item('group'),
  item('order', 'number'),
  item('title'),
  item('key'),
  item('jurisdictionFrom'),
  item('sections', 'registers-sections'),
  item('tabs', 'registers-sections'),
];
