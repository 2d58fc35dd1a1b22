// A proxy in front of a real server that cuts large requests off in the middle.

import { once } from 'node:events';
import { createServer, request } from 'node:http';

/**
 * @param {string} origin of the server
 * @param {object} options
 * @param {string} options.method requests that are cut
 * @param {number} options.after how many bytes of their bodies pass, of one or of several requests together
 */
export async function cuttingProxy(origin, { method, after }) {
  let passed = 0;
  const proxy = {
    url: '',
    /** How many connections were cut. */
    cuts: 0,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  const server = createServer((incoming, outgoing) => {
    const onward = request(`${origin}${incoming.url}`, { method: incoming.method, headers: incoming.headers });
    onward.on('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    // Only what changes something: queries are POSTed, too.
    const counts = incoming.method === method && !/form-urlencoded/.test(incoming.headers['content-type'] ?? '');
    incoming.on('data', (/** @type {Buffer} */ piece) => {
      if (counts && passed + piece.length > after) {
        // The next change is let through, so that what is left can be cleared away.
        passed = Number.NEGATIVE_INFINITY;
        proxy.cuts += 1;
        onward.destroy();
        incoming.socket.destroy();
        return;
      }
      if (counts) passed += piece.length;
      onward.write(piece);
    });
    incoming.on('end', () => onward.end());
    incoming.on('error', () => onward.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  proxy.url = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
  return proxy;
}
