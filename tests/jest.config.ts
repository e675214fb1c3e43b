/** @jest-config-loader esbuild-register */
import path from 'node:path';
import type { Config } from 'jest';

const rootDir = path.resolve(__dirname, '..');

process.env.TZ = 'Asia/Shanghai';

const config: Config = {
  rootDir,
  projects: [
    {
      displayName: 'unit',
      rootDir,
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/unit/**/*.test.ts'],
      transform: {
        '^.+\\.tsx?$': [
          '@swc/jest',
          { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } } },
        ],
      },
    },
  ],
};

export default config;
