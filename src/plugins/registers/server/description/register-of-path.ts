import type { Core } from '@strapi/strapi';
import { Refusal } from '../door/refusal';
import { findRegister, type Register } from './registers';

/** The register that the first segment of `/api/<register>/…` names. Throws 404 where there is none. */
export function registerOfPath(strapi: Core.Strapi, path: string): Register {
  const register = findRegister(strapi, path.split('/')[2] ?? '');
  if (!register) throw new Refusal(404, 'Not Found', { code: 'not-found' });
  return register;
}
