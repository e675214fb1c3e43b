import path from 'node:path';

/** Open fonts that stand in PDF files for those that only the office's computers have. */
const FACES = [
  ['noto-serif-sc', '400Regular', 'NotoSerifSC_400Regular.ttf'],
  ['noto-serif-sc', '700Bold', 'NotoSerifSC_700Bold.ttf'],
  ['noto-sans-sc', '400Regular', 'NotoSansSC_400Regular.ttf'],
] as const;

/** Folders with one font file each. */
export const fontFolders = (): string[] =>
  FACES.map(([family, folder, file]) =>
    path.dirname(require.resolve(`@expo-google-fonts/${family}/${folder}/${file}`)),
  );
