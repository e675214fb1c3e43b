import type { AuthProvider } from 'react-admin';
import { can, findRegister } from '../schema/describe';
import type { RegisterAction } from '../../shared/register-description';
import { ApiError } from './ApiError';
import { http } from './http';
import { forgetSchema, getSchema } from './schemaApi';
import { clearAccessToken, getAccessToken, setAccessToken } from './session';

/** The signed-in member of staff; `scope` is a GB/T 2260 prefix. */
export interface Staff {
  id: number | string;
  email: string;
  displayName: string;
  role: string;
  scope: string;
  permissions: unknown;
}

let asked: Promise<Staff> | null = null;

const getStaff = (): Promise<Staff> => {
  asked ??= http<{ data: Staff }>('/staff/me').then(
    ({ data }) => data,
    (error: unknown) => {
      asked = null; // the next caller asks again
      throw error;
    },
  );
  return asked;
};

const forget = (): void => {
  clearAccessToken();
  forgetSchema();
  asked = null;
};

/** What react-admin asks for on each page, as the description's actions name it. */
const actions: Record<string, RegisterAction> = {
  list: 'find',
  show: 'findOne',
  create: 'create',
  edit: 'update',
  delete: 'delete',
  export: 'find',
};

/** The message for a refused sign-in: Strapi answers 400 to a wrong password, 429 to too many of them. */
const signInMessage = (error: unknown): string => {
  if (!(error instanceof ApiError)) return 'errors.server';
  if (error.status === 400 || error.status === 401) return 'signIn.wrong';
  return error.message;
};

export const authProvider = {
  login: async ({ username, password }: { username: string; password: string }) => {
    forget();
    try {
      const answer = await http<{ jwt: string }>('/auth/local', {
        method: 'POST',
        body: { identifier: username.trim(), password },
      });
      setAccessToken(answer.jwt);
      await getStaff();
    } catch (error) {
      forget();
      throw new Error(signInMessage(error));
    }
  },
  logout: async () => forget(),
  checkAuth: async () => {
    if (!getAccessToken()) throw new Error('errors.signed-out');
  },
  /** A 401 signs out, and react-admin comes back to the page after the next sign-in; a 403 is told on the page. */
  checkError: async (error: unknown) => {
    if (error instanceof ApiError && error.status === 401) {
      forget();
      throw new Error('errors.signed-out');
    }
  },
  getIdentity: async () => {
    const staff = await getStaff();
    return { id: staff.id, fullName: staff.displayName, staff };
  },
  getPermissions: async () => (getAccessToken() ? getStaff() : null),
  /** Hides what the role may not do; the server remains the judge. */
  canAccess: async ({ resource, action }: { resource: string; action: string }) => {
    const asRegister = actions[action];
    if (!asRegister) return true;
    const description = findRegister(await getSchema(), resource);
    return description === null || can(description, asRegister);
  },
} satisfies AuthProvider;
