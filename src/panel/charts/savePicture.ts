import type { EChartsType } from 'echarts/core';
import { saveFile } from '../buttons/saveFile';

/** Twice the size on screen, so that it stays sharp in a document. */
const scale = 2;

const svgOf = (chart: EChartsType): Blob => {
  const text = decodeURIComponent(chart.getDataURL({ type: 'svg' }).split(',').slice(1).join(','));
  return new Blob([text], { type: 'image/svg+xml' });
};

/** Saves a chart as a drawing that can be scaled. */
export const saveSvg = (chart: EChartsType, name: string): void =>
  saveFile({ blob: svgOf(chart), name: `${name}.svg` }, name);

/** Saves a chart as a picture on the given background. */
export const savePng = async (chart: EChartsType, name: string, background: string): Promise<void> => {
  const image = new Image();
  await new Promise((loaded, failed) => {
    image.onload = loaded;
    image.onerror = () => failed(new Error('This browser draws no pictures'));
    image.src = chart.getDataURL({ type: 'svg' });
  });
  const canvas = document.createElement('canvas');
  canvas.width = chart.getWidth() * scale;
  canvas.height = chart.getHeight() * scale;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no pictures');
  context.fillStyle = background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('This browser draws no pictures');
  saveFile({ blob, name: `${name}.png` }, name);
};
