interface Face {
  font: Record<'eastAsia' | 'ascii' | 'hAnsi' | 'cs', string>;
}

/** A typeface by the names that Word and WPS know it by; Latin letters and digits are Times New Roman. */
const face = (eastAsia: string): Face => ({
  font: { eastAsia, ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman' },
});

/** The typefaces of official documents. The files name them; the office's computers have them. */
export const FACES = {
  fangsong: face('仿宋_GB2312'),
  kai: face('楷体_GB2312'),
  hei: face('黑体'),
  title: face('方正小标宋简体'),
  song: face('宋体'),
} as const;

/** Half points of the Chinese type sizes. */
export const SIZES = { erhao: 44, sanhao: 32, sihao: 28, xiaosi: 24, wuhao: 21, xiaowu: 18 } as const;
