import { SECRET_NAMES } from '../../src/cli/secrets';

/** The key that personal values are encrypted with in tests: 32 bytes that are no secret. */
export const PERSONAL_DATA_KEYS = `k1:${Buffer.alloc(32, 'key-of-the-tests').toString('base64')}`;

/** All that the server refuses to start without. */
export const TEST_SECRETS: Record<string, string> = {
  ...Object.fromEntries(SECRET_NAMES.map((name) => [name, `${name.toLowerCase()}-of-the-tests-only`])),
  PERSONAL_DATA_KEYS,
};
