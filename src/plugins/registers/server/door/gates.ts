import type { Context } from 'koa';
import type { Refusal } from './refusal';

/** What an application holds against a request before its route is taken; null lets it through. */
export type Gate = (ctx: Context, action: string | null) => Refusal | null;

const gates: Gate[] = [];

/** Puts a gate before every route behind the door. To be called while the application registers. */
export function registerGate(gate: Gate): void {
  if (!gates.includes(gate)) gates.push(gate);
}

/** Throws the first refusal. */
export function assertGatesOpen(ctx: Context, action: string | null): void {
  for (const gate of gates) {
    const refusal = gate(ctx, action);
    if (refusal) throw refusal;
  }
}
