import { startTestServer, type TestServer } from '../../support/server';
import type { Databases } from '../databases';
import { signIn, type Session } from '../session';
import { startStockApplication } from '../stock/stock-application';

/** The office and the stock application, running side by side, each with `guangzhou` signed in. */
export interface Contestants {
  server: TestServer;
  office: Session;
  stock: Session;
  officeUrl: string;
  stop: () => Promise<void>;
}

/** Starts both; `admin` says whether the stock application also serves Strapi's own admin, which has to be built. */
export async function startContestants(
  databases: Databases,
  { admin }: { admin: boolean },
): Promise<Contestants> {
  const officeUrl = databases.cluster.url(databases.office);
  const stock = await startStockApplication(databases, { admin });
  const server = await startTestServer(officeUrl);
  const stop = async (): Promise<void> => {
    await server.stop();
    await stock.stop();
  };
  try {
    return {
      server,
      office: await signIn(server.url, 'guangzhou'),
      stock: await signIn(stock.url, 'guangzhou'),
      officeUrl,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
