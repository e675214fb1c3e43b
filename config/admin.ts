import type { Core } from '@strapi/strapi';

/** Strapi's admin serves the IT administrator only; nothing in it calls the outside world. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  auth: { secret: env('ADMIN_JWT_SECRET'), sessions: { accessTokenLifespan: 1800 } },
  apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  autoOpen: false,
  flags: { nps: false, promoteEE: false },
  watchIgnoreFiles: ['**/public/**', '**/.data/**', '**/src/panel/**', '**/tests/**'],
});
