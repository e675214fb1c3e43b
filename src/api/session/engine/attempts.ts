import type { Core } from '@strapi/strapi';
import { createHmac } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../../../plugins/registers';
import { settingsOf, signingKey } from './settings';

/** What failures are counted by: the account (or what was typed in its place) and the address. */
export interface Attempt {
  account: string;
  address: string;
}

const DAY = 86_400;

/** Counts failures in the database, for all processes together; one set of counters per application. */
export class Attempts {
  private readonly account: RateLimiterPostgres;
  private readonly address: RateLimiterPostgres;
  private readonly locks: RateLimiterPostgres;

  constructor(private readonly strapi: Core.Strapi) {
    const { failures, lock } = settingsOf(strapi);
    this.account = this.counter('account', failures.account, lock * 60);
    this.address = this.counter('address', failures.address, lock * 60);
    this.locks = this.counter('locks', 1_000_000, DAY);
  }

  /**
   * Counts an attempt before it is judged, so that a hundred at once are no more than one after the other.
   * Throws 429 with the seconds left while either counter is full, right password or not.
   */
  async begin({ account, address }: Attempt): Promise<void> {
    if (!settingsOf(this.strapi).isLimited) return;
    await this.take(this.address, address);
    try {
      await this.take(this.account, account);
    } catch (error) {
      await this.address.reward(this.digest(address), 1); // A closed account fills nobody's address.
      throw error;
    }
  }

  /** The attempt failed. Answers the minutes for which it closed the account; null while it is open. */
  async fail({ account, address }: Attempt): Promise<number | null> {
    const { isLimited, failures } = settingsOf(this.strapi);
    if (!isLimited) return null;
    await this.closeWhenFull(this.address, failures.address, address);
    return this.closeWhenFull(this.account, failures.account, account);
  }

  /** The attempt was good: what came before it is forgotten, but for how often the account was closed today. */
  async succeed({ account, address }: Attempt): Promise<void> {
    if (!settingsOf(this.strapi).isLimited) return;
    await this.account.delete(this.digest(account));
    await this.address.delete(this.digest(address));
  }

  /** Opens an account again. */
  async unlock(account: string): Promise<void> {
    await this.account.delete(this.digest(account));
    await this.locks.delete(this.digest(account));
  }

  /** The key under which the database counts an account's failures. */
  keyOf(account: string): string {
    return `account:${this.digest(account)}`;
  }

  /** Each closing within a day lasts twice as long as the one before, up to a day. */
  private async closeWhenFull(
    counter: RateLimiterPostgres,
    most: number,
    key: string,
  ): Promise<number | null> {
    const digest = this.digest(key);
    const counted = await counter.get(digest);
    if (!counted || counted.consumedPoints < most) return null;
    const { consumedPoints } = await this.locks.penalty(`${counter.keyPrefix}:${digest}`, 1);
    const seconds = Math.min(settingsOf(this.strapi).lock * 60 * 2 ** (consumedPoints - 1), DAY);
    await counter.block(digest, seconds);
    return seconds / 60;
  }

  private async take(counter: RateLimiterPostgres, key: string): Promise<void> {
    try {
      await counter.consume(this.digest(key));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const seconds = Math.ceil(error.msBeforeNext / 1000);
      throw new Refusal(429, 'Signing in is closed for a while', { code: 'sign-in-locked', seconds });
    }
  }

  private counter(keyPrefix: string, points: number, duration: number): RateLimiterPostgres {
    return new RateLimiterPostgres({
      storeClient: this.strapi.db.connection,
      storeType: 'knex',
      schemaName: 'staff',
      tableName: 'attempt',
      tableCreated: true, // database/sql/83-sign-in-attempts.sql
      keyPrefix,
      points,
      duration,
    });
  }

  private digest(key: string): string {
    return createHmac('sha256', signingKey(this.strapi, 'attempts')).update(key).digest('hex').slice(0, 40);
  }
}

const counters = new WeakMap<Core.Strapi, Attempts>();

export function attemptsOf(strapi: Core.Strapi): Attempts {
  const known = counters.get(strapi) ?? new Attempts(strapi);
  counters.set(strapi, known);
  return known;
}
