import { errors } from '@strapi/utils';

const LONGEST = { identifier: 254, password: 512, challenge: 2_000, code: 40 };

/** Reads `{identifier, password}`. Throws ValidationError with the path of what is missing. */
export const parseSignIn = (body: unknown): { identifier: string; password: string } => ({
  identifier: text(body, 'identifier').trim(),
  password: text(body, 'password'),
});

/** Reads `{challenge, code}`. Throws ValidationError with the path of what is missing. */
export const parseSecondStep = (body: unknown): { challenge: string; code: string } => ({
  challenge: text(body, 'challenge'),
  code: text(body, 'code').trim(),
});

function text(body: unknown, name: keyof typeof LONGEST): string {
  const value =
    typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined; // Parsed JSON or form.
  if (typeof value !== 'string' || value === '')
    throw new errors.ValidationError(`${name} is a required field`, { code: 'required', path: [name] });
  if (value.length > LONGEST[name])
    throw new errors.ValidationError(`${name} is too long`, { code: 'invalid-value', path: [name] });
  return value;
}
