import { create } from 'qrcode';
import { markup, type Markup } from '../markup';

const QUIET = 4;

/** An address as a QR code, drawn in one path: dark on light in every theme, since readers want it so. */
export function qrCode(address: string): Markup {
  const { modules } = create(address, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * QUIET;
  const runs: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.get(row, column)) continue;
      const start = column;
      while (column + 1 < modules.size && modules.get(row, column + 1)) column += 1;
      runs.push(`M${start + QUIET} ${row + QUIET}h${column - start + 1}v1h-${column - start + 1}z`);
    }
  }
  return markup`<svg class="qr" viewBox="0 0 ${side} ${side}" width="132" height="132" role="img" aria-label="本页网址的二维码" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path fill="#000" d="${runs.join('')}"/></svg>`;
}
