import type { Core } from '@strapi/strapi';
import { hkdfSync } from 'node:crypto';

/** `config/sessions.ts`, as it stands. */
export interface SessionSettings {
  access: number;
  idle: number;
  hours: number;
  isLimited: boolean;
  failures: { account: number; address: number };
  lock: number;
  initialPasswordDays: number;
  secondFactorRoles: string[];
}

export function settingsOf(strapi: Core.Strapi): SessionSettings {
  return strapi.config.get('sessions') as SessionSettings; // config/sessions.ts has this shape.
}

/** A key of 256 bits of its own for each use, derived from the secret of the signed tokens. */
export function signingKey(strapi: Core.Strapi, use: string): Buffer {
  return derive(strapi.config.get<string>('plugin::users-permissions.jwtSecret'), use);
}

/** The same from the secret of what is stored: second factors and their recovery codes. */
export function storageKey(strapi: Core.Strapi, use: string): Buffer {
  return derive(strapi.config.get<string>('admin.secrets.encryptionKey'), use);
}

function derive(secret: string, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `staff ${use}`, 32));
}
