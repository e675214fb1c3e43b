import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive. */
export interface ZipEntry {
  name: string;
  content: Uint8Array;
  /** Whether it is compressed already, as pictures and Word files are, and goes in as it is. */
  isPacked: boolean;
}

const UTF8_NAMES = 0x0800;
const STORED = 0;
const DEFLATED = 8;

/** Writes a zip archive of at most 65,535 files and 4 GB, the limits of the plain format. */
export function writeZip(entries: ZipEntry[]): Buffer {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, content, isPacked } of entries) {
    const label = Buffer.from(name, 'utf8');
    const packed = isPacked ? content : deflateRawSync(content);
    const facts = {
      label,
      method: isPacked ? STORED : DEFLATED,
      sum: crc32(content),
      packedSize: packed.length,
      size: content.length,
    };
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    writeCommon(local, 4, facts);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    writeCommon(central, 6, facts);
    central.writeUInt32LE(offset, 42);
    parts.push(local, label, packed);
    directory.push(central, label);
    offset += local.length + label.length + packed.length;
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

interface Facts {
  label: Buffer;
  method: number;
  sum: number;
  packedSize: number;
  size: number;
}

/** The fields that stand alike in both headers of a file, beginning with the version that is needed to read it. */
function writeCommon(header: Buffer, at: number, { label, method, sum, packedSize, size }: Facts): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(UTF8_NAMES, at + 2);
  header.writeUInt16LE(method, at + 4);
  // The first day that the format knows, 1 January 1980.
  header.writeUInt16LE(0x21, at + 8);
  header.writeUInt32LE(sum, at + 10);
  header.writeUInt32LE(packedSize, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(label.length, at + 22);
}
