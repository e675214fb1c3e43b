import type { Core } from '@strapi/strapi';
import { parseKeyring, type Keyring } from './keyring';

const known = new WeakMap<Core.Strapi, Keyring>();

/** The installation's keys, from the plugin's `personalDataKeys`. Throws where there are none or they can't be read. */
export function keyringOf(strapi: Core.Strapi): Keyring {
  const before = known.get(strapi);
  if (before) return before;
  const keyring = parseKeyring(personalDataKeys(strapi));
  known.set(strapi, keyring);
  return keyring;
}

/** The keys as text, for the threads that read imports. */
export function personalDataKeys(strapi: Core.Strapi): string {
  return strapi.plugin('registers').config<string>('personalDataKeys', '');
}
