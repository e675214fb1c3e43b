import { SECRET_NAMES } from './secrets';

const LEAST = 16;
/** Words of examples, demos and tests; and of somebody who meant to come back to it. */
const MADE_UP = /(of-the-tests-only|to-?be-?modified|change-?me|example|secret|password)/i;

/**
 * What keeps a server from starting with this environment, a sentence each. An office that people reach over
 * https is a real one: secrets that somebody else may know are refused there.
 */
export function findSettingFaults(env: NodeJS.ProcessEnv): string[] {
  const missing = ['DATABASE_URL', ...SECRET_NAMES].filter((name) => !env[name]);
  const faults = missing.map((name) => `${name} must be set in the environment.`);
  if (!env.PUBLIC_URL?.startsWith('https://')) return faults;
  const seen = new Map<string, string>();
  for (const name of SECRET_NAMES.filter((candidate) => env[candidate])) {
    const value = env[name] ?? '';
    const twin = seen.get(value);
    if (twin) faults.push(`${name} is the same as ${twin}.`);
    else if (MADE_UP.test(value)) faults.push(`${name} is made up for a demo or a test.`);
    else if (value.length < LEAST) faults.push(`${name} is shorter than ${LEAST} characters.`);
    seen.set(value, name);
  }
  if (env.ADMIN_REGISTRATION === 'true')
    faults.push('ADMIN_REGISTRATION=true would let any visitor become the administrator.');
  if (env.RATE_LIMIT === 'false') faults.push('RATE_LIMIT=false is for tests.');
  return faults;
}
