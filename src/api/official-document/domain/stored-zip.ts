import { crc32 } from 'node:zlib';

/** A file of an archive. */
export interface ZipEntry {
  name: string;
  content: Buffer;
}

const UTF8_NAMES = 0x0800;

/**
 * A zip archive that stores its files as they are: Word files are compressed already. Takes at most 65,535 files and
 * 4 GB, the limits of the plain format.
 */
export function storedZip(entries: ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const label = Buffer.from(name, 'utf8');
    const sum = crc32(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    writeCommon(local, 4, { label, sum, size: content.length });
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    writeCommon(central, 6, { label, sum, size: content.length });
    central.writeUInt32LE(offset, 42);
    parts.push(local, label, content);
    directory.push(central, label);
    offset += local.length + label.length + content.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, list, end]);
}

/** The fields that stand alike in both headers of a file, beginning with the version that is needed to read it. */
function writeCommon(
  header: Buffer,
  at: number,
  { label, sum, size }: { label: Buffer; sum: number; size: number },
): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(UTF8_NAMES, at + 2);
  // No compression; the first day that the format knows, 1 January 1980.
  header.writeUInt16LE(0x21, at + 8);
  header.writeUInt32LE(sum, at + 10);
  header.writeUInt32LE(size, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(label.length, at + 22);
}
