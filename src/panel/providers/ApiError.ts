import { knownErrors } from '../i18n/errors';

export interface ErrorDetails {
  /** one of the codes the server shares, e.g. `conflict` */
  code?: string;
  /** field the error belongs to, e.g. `creditCode` or `parameters.months` */
  path?: string;
  /** the row as it stands on the server, with a conflict */
  current?: Record<string, unknown>;
  [more: string]: unknown;
}

/** The body react-admin's edit and create controllers look into for messages to put at the fields. */
interface ErrorBody {
  errors?: Record<string, string>;
}

/**
 * An answer of the server that is an error, or no answer at all (status 0).
 *
 * `message` is a key of the message files where the code is known, else the server's own sentence.
 */
export class ApiError extends Error {
  readonly body: ErrorBody;

  constructor(
    message: string,
    readonly status: number,
    readonly details: ErrorDetails = {},
    fieldErrors: Record<string, string> = {},
  ) {
    super(message);
    this.name = 'ApiError';
    this.body = Object.keys(fieldErrors).length > 0 ? { errors: fieldErrors } : {};
  }

  get code(): string | undefined {
    return this.details.code;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const toPath = (path: unknown): string => (Array.isArray(path) ? path.join('.') : String(path ?? ''));

/** Messages by field: the error's own path, or the list that Strapi's validation gives. */
const fieldErrorsOf = (message: string, details: ErrorDetails): Record<string, string> => {
  const listed = Array.isArray(details.errors) ? details.errors.filter(isObject) : [];
  const entries = listed
    .map((one) => [toPath(one.path), messageOf(one.code, String(one.message ?? message))] as const)
    .filter(([path]) => path !== '');
  if (entries.length > 0) return Object.fromEntries(entries);
  const own = toPath(details.path);
  return own ? { [own]: message } : {};
};

const messageOf = (code: unknown, fallback: string): string =>
  typeof code === 'string' && knownErrors.has(code) ? `errors.${code}` : fallback;

const byStatus: Record<number, string> = {
  400: 'errors.bad-request',
  401: 'errors.signed-out',
  403: 'errors.forbidden',
  404: 'errors.not-found',
  409: 'errors.conflict',
  413: 'errors.too-large',
  429: 'errors.too-many-requests',
};

/** Refusals of what was entered: of its form, or of the jurisdiction it names. */
const atFields = new Set([400, 403]);

/** Reads the envelope `{data: null, error: {status, name, message, details: {code, path}}}`; anything else is judged by its status. */
export const toApiError = (status: number, answer: unknown): ApiError => {
  const error = isObject(answer) && isObject(answer.error) ? answer.error : {};
  const details: ErrorDetails = isObject(error.details) ? error.details : {};
  const said = typeof error.message === 'string' && status < 500 ? error.message : '';
  const message = messageOf(details.code, said || byStatus[status] || 'errors.server');
  return new ApiError(message, status, details, atFields.has(status) ? fieldErrorsOf(message, details) : {});
};
