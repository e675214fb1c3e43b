/** `GET /api/account`: the signed-in account as its owner sees it. Instants are ISO 8601. */
export interface AccountAnswer {
  email: string;
  displayName: string;
  /** What is owed before anything else is answered; all false once it is done. */
  owes: { password: boolean; pledge: boolean; secondFactor: boolean };
  pledge: { version: number; text: string[]; acceptedAt: string | null };
  passwordChangedAt: string | null;
  /** `isRequired`: the role may not do without. */
  secondFactor: { isOn: boolean; isRequired: boolean; since: string | null; recoveryCodesLeft: number };
  /** When this sign-in ends: after so many minutes without a request, and at the latest then. */
  session: { idleMinutes: number; endsAt: string };
}

/** One of `GET /api/sessions`: a sign-in that is alive. */
export interface SessionAnswer {
  id: string;
  /** Browser and system in a few words; null where the program named none. */
  device: string | null;
  since: string;
  lastUsedAt: string;
  isThisOne: boolean;
}

/** `POST /api/auth/local` of an account with a second factor, in place of `{jwt, user}`. */
export interface ChallengeAnswer {
  code: 'second-factor';
  /** Goes back with the code of the second step; good for five minutes. */
  challenge: string;
  methods: SecondFactorMethod[];
}

export type SecondFactorMethod = 'totp' | 'recovery-code';

/** `POST /api/account/second-factor`: a secret to be put into an authenticator; the picture is SVG. */
export interface EnrolmentAnswer {
  secret: string;
  uri: string;
  picture: string;
}

/** An account as those see it who administer accounts. */
export interface StaffAnswer {
  id: string;
  username: string;
  email: string;
  displayName: string;
  role: string;
  scope: string;
  isBlocked: boolean;
  /** Has chosen a password and accepted the pledge. */
  isSettled: boolean;
  isLocked: boolean;
  hasSecondFactor: boolean;
  lastSignInAt: string | null;
  createdAt: string;
  /** Oneself, whom one can't administer. */
  isOwn: boolean;
}

/** An answer that carries a password made by the server: shown once, kept nowhere. */
export interface InitialPasswordAnswer {
  account: StaffAnswer;
  initialPassword: string;
  validUntil: string;
}
