import type { FormItem } from './builder';
import { text } from './messages';

const at = (option: string): string => `pluginOptions.registers.${option}`;

/** One input for an option of `pluginOptions.registers`; its words are found by the option's own key. */
export function item(option: string, type: FormItem['type'] = 'text', key = option): FormItem {
  return { name: at(option), type, intlLabel: text(key), description: text(`${key}.help`) };
}

/** A text in both languages, the Chinese one first. */
export const bothLanguages = (option: string, type: 'text' | 'textarea' = 'text'): FormItem[] => [
  item(`${option}.zh`, type),
  item(`${option}.en`, type),
];

/** A choice among values whose words are found under the option's key. */
export function choice(option: string, values: string[]): FormItem {
  return {
    ...item(option, 'select'),
    options: values.map((value) => ({
      key: value,
      value,
      metadatas: { intlLabel: text(`${option}.${value}`) },
    })),
  };
}
