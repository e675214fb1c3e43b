import type { Context } from 'koa';
import type { ErrorCode } from '../../../../shared/error-codes';

export interface RefusalDetails {
  /** A constant that clients map to words. */
  code: ErrorCode;
  /** Where in the request, as attribute names; empty for the whole. */
  path?: string[];
  [more: string]: unknown;
}

/** A request that can't be done, and why. Thrown anywhere behind the door, which rolls back and answers it. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly details: RefusalDetails,
  ) {
    super(message);
    this.name = NAMES[status] ?? 'ApplicationError';
  }
}

const NAMES: Record<number, string> = {
  400: 'ValidationError',
  401: 'UnauthorizedError',
  403: 'ForbiddenError',
  404: 'NotFoundError',
  409: 'ConflictError',
  410: 'GoneError',
  413: 'PayloadTooLargeError',
  422: 'UnprocessableContentError',
  429: 'RateLimitError',
  503: 'ServiceUnavailableError',
  507: 'InsufficientStorageError',
};

/** Puts a refusal on the answer, in Strapi's envelope. */
export function answerRefusal(ctx: Context, { status, name, message, details }: Refusal): void {
  ctx.status = status;
  ctx.body = { data: null, error: { status, name, message, details: { path: [], ...details } } };
}
