import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { ensureAccounts, type DemoAccount } from './accounts';
import { fillOffice } from './fill-office';
import { fillMethods } from './methods/fill-methods';
import { fillSites } from './sites/fill-sites';
import { fillLetters } from './letters/fill-letters';
import { fillShowcases } from './showcase-pages';

export interface DemoOfficeOptions {
  databaseUrl: string;
  organizations: number;
  /** The accounts' password; made up and kept in the data folder where none is given. */
  password: string | undefined;
  dataDir: string;
  personalDataKeys: string;
  tell: (what: string) => void;
}

/** Fills an empty office with synthetic registers, makes the accounts, and answers them with their password. */
export async function fillDemoOffice(
  options: DemoOfficeOptions,
): Promise<Array<DemoAccount & { password: string }>> {
  const client = new Client({ connectionString: options.databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query('select 1 from organizations limit 1');
    if (rows.length === 0) {
      options.tell(
        `Filling the office with ${options.organizations.toLocaleString('en')} synthetic organizations …`,
      );
      await fillOffice(client, {
        organizations: options.organizations,
        personalDataKeys: options.personalDataKeys,
      });
    }
    const password = demoPassword(options);
    const accounts = await ensureAccounts(client, password);
    const sites = await client.query('select 1 from model_sites limit 1');
    if (sites.rows.length === 0) {
      await fillSites(client);
      await fillShowcases(client, options.dataDir);
    }
    const methods = await client.query('select 1 from work_methods limit 1');
    if (methods.rows.length === 0) await fillMethods(client, options.dataDir);
    const notices = await client.query('select 1 from feedback_notices limit 1');
    if (notices.rows.length === 0) await fillLetters(client, options.dataDir);
    return accounts.map((account) => ({ ...account, password }));
  } finally {
    await client.end();
  }
}

function demoPassword({ password, dataDir }: DemoOfficeOptions): string {
  const file = path.join(dataDir, 'demo-password');
  const chosen =
    password ??
    (existsSync(file) ? readFileSync(file, 'utf8').trim() : `Demo-${randomBytes(6).toString('base64url')}`);
  writeFileSync(file, `${chosen}\n`, { mode: 0o600 });
  return chosen;
}
