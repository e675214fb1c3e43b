/** The colours of one theme, by role. Verdict colours always stand beside a word and a shape. */
export interface Palette {
  ink: string;
  ink2: string;
  paper: string;
  canvas: string;
  line: string;
  /** lines between rows, fainter than a border */
  rule: string;
  head: string;
  hover: string;
  red: string;
  onRed: string;
  blue: string;
  selection: string;
  covered: string;
  build: string;
  join: string;
  include: string;
  dissolve: string;
  survey: string;
}

export const light: Palette = {
  ink: '#1f2328',
  ink2: '#57606a',
  paper: '#ffffff',
  canvas: '#f6f5f2',
  line: '#e3e0da',
  rule: '#efece6',
  head: '#fbfaf8',
  hover: '#f7f9fb',
  red: '#b4232a',
  onRed: '#ffffff',
  blue: '#1f4e79',
  selection: '#f2f6fa',
  covered: '#2f6f62',
  build: '#b4232a',
  join: '#b86e00',
  include: '#7a5c00',
  dissolve: '#5b4b8a',
  survey: '#6b7280',
};

export const dark: Palette = {
  ink: '#e6e3dd',
  ink2: '#a7a39b',
  paper: '#1d1f22',
  canvas: '#141517',
  line: '#34363a',
  rule: '#292b2f',
  head: '#222427',
  hover: '#25282c',
  red: '#c8383f',
  onRed: '#ffffff',
  blue: '#8db8e2',
  selection: '#22303d',
  covered: '#6dbba9',
  build: '#f0797f',
  join: '#e3a04a',
  include: '#cdb04e',
  dissolve: '#a99ad6',
  survey: '#9aa1ac',
};

/** Black on white, whatever the theme; verdicts keep their colours. */
export const printed: Palette = {
  ...light,
  ink: '#000',
  ink2: '#444',
  canvas: '#fff',
  line: '#888',
  rule: '#bbb',
  head: '#fff',
  hover: '#fff',
  red: '#000',
  blue: '#000',
  selection: '#fff',
};

export const sans = '"PingFang SC","Microsoft YaHei","Noto Sans SC",system-ui,sans-serif';
export const mono = 'ui-monospace,"SF Mono",Consolas,"Noto Sans SC",monospace';

export const topBarHeight = 48;
export const navigationWidth = 184;
export const rowHeight = 36;

/** The palette as CSS variables, so that any style may say `var(--line)` and follow the theme. */
export const toVariables = (palette: Palette): Record<string, string> =>
  Object.fromEntries(Object.entries(palette).map(([name, value]) => [`--${name}`, value]));
