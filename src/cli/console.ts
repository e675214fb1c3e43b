import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Asks at the console; answers what was typed. */
export async function ask(question: string): Promise<string> {
  const console = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await console.question(question);
  } finally {
    console.close();
  }
}

/** Asks without showing what is typed. @throws Error where nobody sits at a console */
export async function askHidden(question: string): Promise<string> {
  if (!process.stdin.isTTY) throw new Error(`There is nobody to ask here: ${question}`);
  process.stdout.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const console = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  try {
    return await console.question('');
  } finally {
    console.close();
    process.stdout.write('\n');
  }
}
