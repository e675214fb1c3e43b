import type { Core } from '@strapi/strapi';

const LONGEST_ACCESS = 30;

/** How long staff stay signed in, and when the sign-in closes. Minutes unless it says otherwise. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  access: Math.min(env.int('ACCESS_MINUTES', LONGEST_ACCESS), LONGEST_ACCESS),
  idle: env.int('SESSION_IDLE_MINUTES', 30),
  hours: env.int('SESSION_HOURS', 12),
  // Off in tests of other things; on everywhere else.
  isLimited: env.bool('RATE_LIMIT', true),
  failures: {
    account: env.int('SIGN_IN_FAILURES_PER_ACCOUNT', 5),
    address: env.int('SIGN_IN_FAILURES_PER_ADDRESS', 5),
  },
  lock: env.int('SIGN_IN_LOCK_MINUTES', 15),
  // Types of roles (src/access/roles.ts) whose accounts owe a second factor before anything else.
  secondFactorRoles: env.array('SECOND_FACTOR_ROLES', []),
  // Days until a password given by an administrator is worth nothing.
  initialPasswordDays: env.int('INITIAL_PASSWORD_DAYS', 7),
});
