export interface PictureSize {
  format: 'png' | 'jpeg';
  width: number;
  height: number;
  /** Values of a pixel: 1 grey, 3 colours, 4 printing inks. Null for PNG. */
  channels: number | null;
}

const EXIF = 'Exif';

/**
 * Format and pixels of an upright picture, from its first bytes. Null for what needs a closer look: other formats,
 * damage, and photographs that may have to be turned.
 */
export function readPictureSize(bytes: Buffer): PictureSize | null {
  if (bytes.length < 32) return null;
  if (bytes.readUInt32BE(0) === 0x89504e47)
    // A PNG that says how it is to be turned, or moves, says so before its pixels.
    return /eXIf|acTL/.test(bytes.subarray(0, 4096).toString('latin1'))
      ? null
      : { format: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), channels: null };
  return bytes.readUInt16BE(0) === 0xffd8 ? readJpeg(bytes) : null;
}

function readJpeg(bytes: Buffer): PictureSize | null {
  for (let at = 2; at + 10 < bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xe1 && bytes.toString('latin1', at + 4, at + 8) === EXIF) return null;
    if (isFrame(marker))
      return {
        format: 'jpeg',
        height: bytes.readUInt16BE(at + 5),
        width: bytes.readUInt16BE(at + 7),
        channels: bytes[at + 9] ?? null,
      };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

/** Markers that begin a frame; C4, C8 and CC are tables. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
