import { ApiError } from '../providers/ApiError';

/** What the server said against a step: the whole in one message, and messages by field; keys of the message files. */
export interface Refused {
  message: string;
  fields: Record<string, string>;
}

export const faultsOf = (error: unknown): Refused => ({
  message: error instanceof Error ? error.message : 'errors.server',
  fields: error instanceof ApiError ? (error.body.errors ?? {}) : {},
});
