import { AsyncLocalStorage } from 'node:async_hooks';

/** The request that the running code works for. */
export interface CurrentRequest {
  id: string;
  /** Id of the account behind it, once the sign-in is known. */
  actor: () => number | null;
}

const store = new AsyncLocalStorage<CurrentRequest>();

export function withRequest<Result>(request: CurrentRequest, work: () => Result): Result {
  return store.run(request, work);
}

export function findRequest(): CurrentRequest | undefined {
  return store.getStore();
}
