import net from 'node:net';

/** A fixed address in front of a database that may come back on another port. */
export interface DatabaseRelay {
  port: number;
  pointTo: (port: number) => void;
  close: () => Promise<void>;
}

export async function startDatabaseRelay(target: number): Promise<DatabaseRelay> {
  let current = target;
  const open = new Set<net.Socket>();
  const server = net.createServer((client) => {
    const database = net.connect(current, '127.0.0.1');
    for (const [one, other] of [
      [client, database],
      [database, client],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The relay has no address');
  return {
    port: address.port,
    pointTo: (port) => {
      current = port;
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
