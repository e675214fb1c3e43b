import { Client } from 'pg';
import { fillOffice } from '../../database/demo/fill-office';
import { openOffice, type TestOffice } from './office';
import { PERSONAL_DATA_KEYS } from './secrets';

/** The real application on an office of so many synthetic organizations, with all that goes with them. */
export async function openFilledOffice(organizations: number): Promise<TestOffice> {
  const office = await openOffice();
  await asTheDemo(office, async (client) => {
    await fillOffice(client, { organizations, personalDataKeys: PERSONAL_DATA_KEYS });
  });
  return office;
}

/** Writes into the database as the filling of the demo does. */
export async function asTheDemo(
  office: TestOffice,
  work: (client: Client) => Promise<unknown>,
): Promise<void> {
  const client = new Client({ connectionString: office.databaseUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
