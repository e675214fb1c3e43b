import { Refusal } from '../door/refusal';

/** The refusal of one part of a body. */
export const refuseValue = (part: string, message: string): Refusal =>
  new Refusal(400, message, { code: 'invalid-value', path: [part] });

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
