// Preloaded into a server under test: while the file FULL_DISK exists, a copy stops in the middle as on a full disk.
import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';

const copyFile = fs.copyFile;
fs.copyFile = async function copy(source, target, ...rest) {
  if (!existsSync(process.env.FULL_DISK)) return copyFile(source, target, ...rest);
  const whole = await fs.readFile(source);
  await fs.writeFile(target, whole.subarray(0, whole.length >> 1));
  throw Object.assign(new Error('ENOSPC: no space left on device, copyfile'), { code: 'ENOSPC' });
};
