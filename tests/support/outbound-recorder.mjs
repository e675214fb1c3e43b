// Preloaded into a server under test: notes every host that it looks up or connects to.
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const note = (host) => appendFileSync(process.env.OUTBOUND_FILE, `${host ?? 'localhost'}\n`);

for (const target of [dns, dns.promises]) {
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
    const original = target[name];
    target[name] = function recorded(host, ...rest) {
      note(host);
      return original.call(this, host, ...rest);
    };
  }
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function recorded(...args) {
  // Called with options, with (port, host), or with both already put into a list.
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  note(typeof first === 'object' && first !== null ? (first.path ?? first.host) : second);
  return connect.apply(this, args);
};
