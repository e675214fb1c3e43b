import type { ReadMethod } from './reading/method-reading';
import { runInThread } from './thread/run-in-thread';

const BOUNDS = { megabytes: 256, milliseconds: 60_000 };

/**
 * Reads a work method from a Word file, in a worker thread with a bound on its memory and time. Headings by style or
 * by numeral (一、 （一） 1.) become sections and headings; without any, the text is the section `practice`.
 * @throws DocumentRefused when the file is hostile or broken
 */
export async function readMethodFile(file: string): Promise<ReadMethod> {
  const method = await runInThread('method', { file }, BOUNDS);
  // Buffers cross threads as plain bytes.
  return {
    ...method,
    pictures: method.pictures.map((picture) => ({ ...picture, data: Buffer.from(picture.data) })),
  };
}
