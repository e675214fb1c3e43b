import sharp from 'sharp';

/** Colours of the house: paper, greens of the hills, the blue of links, and one red thing a picture. */
const PAPER = '#e8e3d6';
const GREENS = ['#b9c4bc', '#7f958a', '#3f5a50'] as const;
const BLUES = ['#c4cdd6', '#7f97ad', '#1f4e79'] as const;
const EARTHS = ['#d8c9a8', '#b89a6a', '#6e5a3a'] as const;
const RED = '#b4232a';
const WHITE = '#f4f2ec';

const WIDTH = 1600;
const HEIGHT = 1000;

interface Composition {
  /** What one would see; said to those who don't. */
  alternative: string;
  draw: () => string;
}

const band = (fill: string, top: number, ...bends: number[]): string => {
  const step = WIDTH / bends.length;
  const curve = bends
    .map((bend, index) => `S${(index + 0.5) * step} ${top + bend} ${(index + 1) * step} ${top + bend / 2}`)
    .join(' ');
  return `<path fill="${fill}" d="M0 ${top} ${curve} V${HEIGHT} H0 Z"/>`;
};
const rect = (fill: string, x: number, y: number, width: number, height: number): string =>
  `<rect fill="${fill}" x="${x}" y="${y}" width="${width}" height="${height}"/>`;
const circle = (fill: string, x: number, y: number, radius: number): string =>
  `<circle fill="${fill}" cx="${x}" cy="${y}" r="${radius}"/>`;
const house = (x: number, y: number, roof: string): string =>
  `<path fill="${roof}" d="M${x - 60} ${y} L${x} ${y - 50} L${x + 60} ${y} Z"/>${rect(WHITE, x - 44, y, 88, 76)}${rect(GREENS[2], x - 12, y + 34, 24, 42)}`;

/** Landscapes, buildings and things of plain shapes; nobody is in them. */
export const COMPOSITIONS: readonly Composition[] = [
  {
    alternative: '三层起伏的绿色山丘，远处坡上有一座红顶小屋',
    draw: () =>
      band(GREENS[0], 560, 40, -120, 30) +
      house(1160, 520, RED) +
      band(GREENS[1], 690, 60, -40, 50) +
      band(GREENS[2], 830, 20, 50, -30),
  },
  {
    alternative: '江面上的长桥与对岸楼群，一轮红日低垂',
    draw: () =>
      circle(RED, 420, 380, 90) +
      [180, 320, 470, 640, 900, 1060, 1210, 1380]
        .map((x, i) => rect(BLUES[0], x, 420 - ((i * 67) % 160), 96, 400))
        .join('') +
      rect(BLUES[1], 0, 640, WIDTH, 30) +
      [120, 440, 760, 1080, 1400].map((x) => rect(BLUES[1], x, 660, 34, 130)).join('') +
      band(BLUES[2], 760, 24, -24, 24, -24),
  },
  {
    alternative: '一排高低不同的书脊立在木色架上，其中一本是红色',
    draw: () =>
      Array.from({ length: 15 }, (_, i) => {
        const height = 380 + ((i * 137) % 240);
        const fill = i === 9 ? RED : ([GREENS[1], BLUES[1], EARTHS[0], GREENS[2], BLUES[2]][i % 5] ?? PAPER);
        return rect(fill, 140 + i * 88, 760 - height, 76, height);
      }).join('') +
      rect(EARTHS[2], 0, 760, WIDTH, 36) +
      rect(EARTHS[1], 0, 796, WIDTH, 204),
  },
  {
    alternative: '梯田一层层铺向远山，田埂上立着一面红色小旗',
    draw: () =>
      band(BLUES[0], 420, -60, 40, -50) +
      [0, 1, 2, 3, 4, 5]
        .map((i) =>
          band([EARTHS[0], GREENS[0], GREENS[1]][i % 3] ?? PAPER, 520 + i * 78, 26 - i * 6, -30 + i * 5, 22),
        )
        .join('') +
      rect(EARTHS[2], 1096, 560, 8, 150) +
      `<path fill="${RED}" d="M1104 560 L1184 586 L1104 612 Z"/>`,
  },
  {
    alternative: '骑楼街面：连续的拱门与方窗，一扇窗亮着红色',
    draw: () =>
      [0, 1, 2, 3, 4]
        .map((i) => {
          const x = 60 + i * 300;
          const wall = [WHITE, EARTHS[0], BLUES[0], WHITE, GREENS[0]][i] ?? WHITE;
          const windows = [0, 1, 2, 3].map((n) =>
            rect(
              i === 3 && n === 1 ? RED : BLUES[2],
              x + 44 + (n % 2) * 120,
              250 + Math.floor(n / 2) * 150,
              68,
              100,
            ),
          );
          return `${rect(wall, x, 190 - (i % 2) * 40, 280, 700)}${windows.join('')}<path fill="${GREENS[2]}" d="M${x + 50} 890 V690 A90 90 0 0 1 ${x + 230} 690 V890 Z"/>`;
        })
        .join('') + rect(EARTHS[1], 0, 880, WIDTH, 120),
  },
  {
    alternative: '圆桌从上往下看，四周十二把椅子，其中一把是红色',
    draw: () =>
      Array.from({ length: 12 }, (_, i) => {
        const angle = (i / 12) * 2 * Math.PI;
        return circle(
          i === 2 ? RED : GREENS[1],
          800 + 360 * Math.cos(angle),
          500 + 360 * Math.sin(angle),
          62,
        );
      }).join('') +
      circle(EARTHS[0], 800, 500, 270) +
      circle(EARTHS[1], 800, 500, 200) +
      circle(EARTHS[0], 800, 500, 188),
  },
];

/** A composition as a JPEG of 1600 by 1000 pixels. */
export function drawComposition({ draw }: Composition): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${rect(PAPER, 0, 0, WIDTH, HEIGHT)}${draw()}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer();
}

export const PICTURE_WIDTH = WIDTH;
export const PICTURE_HEIGHT = HEIGHT;
