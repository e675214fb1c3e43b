import type { Text } from '../schema/types';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is Text =>
  isObject(value) && typeof value.zh === 'string' && typeof value.en === 'string';

/** A fact that the rule looked at. */
export interface Input {
  fact: string;
  label: Text | null;
  value: unknown;
}

/** The inputs as a list: they come as one, or as an object of values by fact. */
export const toInputs = (inputs: unknown): Input[] => {
  if (Array.isArray(inputs)) {
    return inputs.filter(isObject).map((one) => ({
      fact: String(one.fact ?? one.name ?? ''),
      label: isText(one.label) ? one.label : null,
      value: one.value ?? null,
    }));
  }
  return isObject(inputs)
    ? Object.entries(inputs).map(([fact, value]) => ({ fact, label: null, value }))
    : [];
};

export const inputOf = (inputs: Input[], fact: string): unknown =>
  inputs.find((one) => one.fact === fact)?.value ?? null;

/** A list of sentences in both languages, or in one for both. */
export const toTexts = (value: unknown): Text[] =>
  (Array.isArray(value) ? value : []).flatMap((one) =>
    isText(one) ? [one] : typeof one === 'string' ? [{ zh: one, en: one }] : [],
  );
