import path from 'node:path';

/** The project's folder, from src/cli as well as from dist/src/cli. */
export const ROOT = path.resolve(
  __dirname,
  path.basename(path.resolve(__dirname, '../..')) === 'dist' ? '../../..' : '../..',
);

/** Keeps Strapi and its tools from looking for the outside world. */
export const QUIET = {
  STRAPI_TELEMETRY_DISABLED: 'true',
  NO_UPDATE_NOTIFIER: '1',
  TZ: 'Asia/Shanghai',
};
