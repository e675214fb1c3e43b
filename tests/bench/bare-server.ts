import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

/**
 * A process that sends one file and does nothing else: what a page is measured against.
 * `node bare-server <file>` tells its parent the port; it ends with the channel to it.
 */
const [file = ''] = process.argv.slice(2);

const server = createServer((_request, response) => {
  readFile(file).then(
    (content) => {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-length': content.length,
      });
      response.end(content);
    },
    () => response.writeHead(404).end(),
  );
});
server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
process.on('disconnect', () => process.exit(0));
