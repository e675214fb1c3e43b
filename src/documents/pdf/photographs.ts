import type { PreparedPicture } from '../content/prepare-pictures';
import { readPictureSize } from '../content/picture-size';
import { writeObject, writePdf, writeUpdate } from './pdf-objects';

const MARK = 'photograph:';
const IMAGE = 5;

/**
 * A page of PDF with room for a photograph. The typesetter takes such a page as it is, where it would hold every
 * pixel of a picture in memory and hand on its bytes five times.
 */
export function standIn(token: string, { width, height }: PreparedPicture): Buffer {
  return writePdf([
    { entries: '/Type /Catalog /Pages 2 0 R' },
    { entries: '/Type /Pages /Kids [3 0 R] /Count 1' },
    {
      entries: `/Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /XObject << /P ${IMAGE} 0 R >> >> /Contents 4 0 R`,
    },
    { entries: '', stream: Buffer.from(`q ${width} 0 0 ${height} 0 0 cm /P Do Q`) },
    { entries: toEntries(1, 1, 1), stream: Buffer.from(MARK + token) },
  ]);
}

/**
 * What follows a typeset file so that its photographs stand in the rooms kept for them, in pieces: objects that come
 * later take the place of earlier ones (ISO 32000-1, 7.5.6).
 */
export function putPhotographs(file: Buffer, pictures: Map<string, PreparedPicture>): Buffer[] {
  const rooms = file.toString('latin1').matchAll(ROOM);
  const objects = [...rooms].map(([, number = '', token = '']) => {
    const picture = pictures.get(token);
    const size = picture && readPictureSize(picture.data);
    if (!picture || !size?.channels) throw new Error(`Photograph ${token} was not prepared.`);
    const entries = toEntries(size.width, size.height, size.channels);
    return { number: Number(number), pieces: writeObject(Number(number), { entries, stream: picture.data }) };
  });
  return writeUpdate(file, objects);
}

const ROOM = new RegExp(`(\\d+) 0 obj\\n<<[^>]*>>\\nstream\\n${MARK}(\\w+)\\nendstream`, 'g');

/** Programs that write four inks write them turned round. */
const COLOUR_SPACES: Record<number, string> = {
  1: '/DeviceGray',
  3: '/DeviceRGB',
  4: '/DeviceCMYK /Decode [1 0 1 0 1 0 1 0]',
};

const toEntries = (width: number, height: number, channels: number): string =>
  `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 /ColorSpace ${COLOUR_SPACES[channels]} /Filter /DCTDecode`;
