import { randomBytes } from 'node:crypto';
import { findSettingFaults } from '../../../src/cli/production-settings';
import { SECRET_NAMES } from '../../../src/cli/secrets';

const real = (): NodeJS.ProcessEnv => ({
  DATABASE_URL: 'postgresql://office@127.0.0.1/office',
  PUBLIC_URL: 'https://office.example.org',
  ...Object.fromEntries(SECRET_NAMES.map((name) => [name, randomBytes(32).toString('hex')])),
});

describe('settings of a production server', () => {
  it('are accepted when every secret is its own', () => {
    expect(findSettingFaults(real())).toEqual([]);
  });

  it.each(['DATABASE_URL', ...SECRET_NAMES])('are refused by name without %s', (name) => {
    expect(findSettingFaults({ ...real(), [name]: '' })).toEqual([`${name} must be set in the environment.`]);
  });

  it.each([
    ['of-the-tests-only-of-the-tests-only', 'JWT_SECRET is made up for a demo or a test.'],
    ['tobemodified-tobemodified', 'JWT_SECRET is made up for a demo or a test.'],
    ['f00dface', 'JWT_SECRET is shorter than 16 characters.'],
  ])('are refused behind https with a secret like %s', (value, fault) => {
    expect(findSettingFaults({ ...real(), JWT_SECRET: value })).toEqual([fault]);
    expect(findSettingFaults({ ...real(), JWT_SECRET: value, PUBLIC_URL: 'http://127.0.0.1:1337' })).toEqual(
      [],
    );
  });

  it('are refused behind https when two secrets are one', () => {
    const env = real();
    expect(findSettingFaults({ ...env, JWT_SECRET: env.APP_KEYS })).toEqual([
      'JWT_SECRET is the same as APP_KEYS.',
    ]);
  });

  it.each([
    ['ADMIN_REGISTRATION', 'true'],
    ['RATE_LIMIT', 'false'],
  ])('are refused behind https with %s=%s', (name, value) => {
    expect(findSettingFaults({ ...real(), [name]: value })).toEqual([expect.stringContaining(name)]);
  });
});
