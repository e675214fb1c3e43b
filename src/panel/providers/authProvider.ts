import type { AuthProvider } from 'react-admin';
import { can, findRegister } from '../schema/describe';
import type { ChallengeAnswer } from '../../shared/account-answers';
import type { RegisterAction } from '../../shared/register-description';
import { ApiError } from './ApiError';
import { http } from './http';
import { refreshSession } from './refresh';
import { forgetSchema, getSchema } from './schemaApi';
import { clearAccessToken, coverDesk, getAccessToken, isDeskCovered, setAccessToken } from './session';

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

/** A sign-in that was not let in, or not yet. */
export class SignInRefused extends Error {
  constructor(
    /** key of the message files */
    message: string,
    /** minutes until one may try again */
    readonly minutes: number | null = null,
  ) {
    super(message);
  }
}

/** The password was right; the account asks for a code too. */
export class SecondStepNeeded extends Error {
  constructor(readonly challenge: string) {
    super('signIn.secondStep');
  }
}

export type Credentials = { username: string; password: string } | { challenge: string; code: string };

/** A wrong password is answered 400, too many of them 429; no answer tells which part was wrong. */
const toRefusal = (error: unknown, credentials: Credentials): Error => {
  if (error instanceof SecondStepNeeded) return error;
  if (!(error instanceof ApiError)) return new SignInRefused('errors.server');
  if (error.code === 'sign-in-locked')
    return new SignInRefused('signIn.locked', Math.ceil(Number(error.details.seconds) / 60));
  if (error.code === 'second-step-expired') return new SignInRefused('errors.second-step-expired');
  if (error.status === 400 || error.status === 401)
    return new SignInRefused('challenge' in credentials ? 'signIn.wrongCode' : 'signIn.wrong');
  return new SignInRefused(error.message);
};

const askForToken = async (credentials: Credentials): Promise<string> => {
  const isSecond = 'challenge' in credentials;
  const body = isSecond
    ? credentials
    : { identifier: credentials.username.trim(), password: credentials.password };
  const answer = await http<{ jwt: string } | { data: ChallengeAnswer }>(
    isSecond ? '/session/second-step' : '/auth/local',
    { method: 'POST', body },
  );
  if ('data' in answer) throw new SecondStepNeeded(answer.data.challenge);
  return answer.jwt;
};

/** An account that still owes its first sign-in is let into that page only. */
export const firstSignInPath = '/first-sign-in';
const owesFirstSignIn = (error: unknown): boolean =>
  error instanceof ApiError && error.code === 'first-sign-in';

/** The token in memory, or one by the cookie of an earlier page. */
const isSignedIn = async (): Promise<boolean> => getAccessToken() !== null || refreshSession();

export const authProvider = {
  login: async (credentials: Credentials) => {
    forget();
    try {
      setAccessToken(await askForToken(credentials));
      await getStaff();
      coverDesk(false);
      return undefined;
    } catch (error) {
      if (owesFirstSignIn(error)) return { redirectTo: firstSignInPath };
      forget();
      throw toRefusal(error, credentials);
    }
  },
  logout: async () => {
    // A server that can't be reached now ends the session by itself.
    if (getAccessToken())
      await http('/session/sign-out', { method: 'POST', byCookie: true }).catch(() => undefined);
    forget();
  },
  checkAuth: async () => {
    if (!(await isSignedIn())) throw new Error('errors.signed-out');
  },
  /** A 401 signs out, and react-admin comes back to the page after the next sign-in; a 403 is told on the page. */
  checkError: async (error: unknown) => {
    if (owesFirstSignIn(error)) {
      const elsewhere = { redirectTo: firstSignInPath, logoutUser: false, message: false };
      throw Object.assign(new Error('errors.first-sign-in'), elsewhere);
    }
    if (error instanceof ApiError && error.status === 401 && !isDeskCovered()) {
      forget();
      throw new Error('errors.signed-out');
    }
  },
  getIdentity: async () => {
    const staff = await getStaff();
    return { id: staff.id, fullName: staff.displayName, staff };
  },
  getPermissions: async () => {
    if (!(await isSignedIn())) return null;
    return getStaff().catch((error: unknown) => {
      if (owesFirstSignIn(error)) return null;
      throw error;
    });
  },
  /** Hides what the role may not do; the server remains the judge. */
  canAccess: async ({ resource, action }: { resource: string; action: string }) => {
    const asRegister = actions[action];
    if (!asRegister) return true;
    const description = findRegister(await getSchema(), resource);
    return description === null || can(description, asRegister);
  },
} satisfies AuthProvider;
