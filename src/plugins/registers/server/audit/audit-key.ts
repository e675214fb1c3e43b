import type { Core } from '@strapi/strapi';
import { createHash } from 'node:crypto';

const BLOCK = 64;

/**
 * The key of the audit chain as the two pads of HMAC-SHA-256 (RFC 2104): the database computes with them and never
 * stores them.
 */
export function auditPads(strapi: Core.Strapi): [inner: Buffer, outer: Buffer] {
  return toPads(strapi.plugin('registers').config<string>('auditKey', ''));
}

/** @throws Error for an empty key: a chain without one can be computed again by whoever tampers with it */
export function toPads(key: string): [inner: Buffer, outer: Buffer] {
  if (key === '') throw new Error('The audit chain needs a key: set AUDIT_KEY');
  const padded = Buffer.alloc(BLOCK);
  createHash('sha256').update(key).digest().copy(padded);
  const pad = (value: number): Buffer => Buffer.from(padded.map((byte) => byte ^ value));
  return [pad(0x36), pad(0x5c)];
}
