import type { Core } from '@strapi/strapi';
import { noteEvent } from '../../../plugins/registers';
import type { SignInAccount } from './credentials';

export type SignInEvent = 'sign-in' | 'sign-in-failed' | 'sign-out' | 'lock' | 'refresh-token-reused';

/** Records what happened to an account before anyone was known; of accounts that do not exist nothing but the fact. */
export async function noteSignIn(
  strapi: Core.Strapi,
  action: SignInEvent,
  account: SignInAccount | null,
  request: string,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await noteEvent(strapi, {
    action,
    register: 'staff',
    recordId: account?.documentId ?? null,
    jurisdiction: account?.scope ?? null,
    detail: { ...detail, ...(account ? {} : { unknownAccount: true }) },
    who: account ? { actor: account.id, name: account.name, request } : { request },
  });
}
