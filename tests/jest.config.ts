/** @jest-config-loader esbuild-register */
import path from 'node:path';
import type { Config } from 'jest';

const rootDir = path.resolve(__dirname, '..');

process.env.TZ = 'Asia/Shanghai';

type Project = Exclude<NonNullable<Config['projects']>[number], string>;

function project(displayName: string, more: Partial<Project> = {}): Project {
  return {
    displayName,
    rootDir,
    testEnvironment: 'node',
    testMatch: [`<rootDir>/tests/${displayName}/**/*.test.ts`],
    modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data', '<rootDir>/public'],
    transform: {
      '^.+\\.tsx?$': [
        '@swc/jest',
        { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } } },
      ],
    },
    ...more,
  };
}

/** Tests of the running office get one database cluster and one migrated template for all their files. */
const office: Partial<Project> = {
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
};

const config: Config = {
  rootDir,
  maxWorkers: 2,
  testTimeout: 120_000,
  projects: [
    project('unit'),
    project('api', office),
    project('e2e', { ...office, globalSetup: '<rootDir>/tests/support/browser-setup.ts' }),
    project('shared', office),
    project('papers'),
  ],
};

export default config;
