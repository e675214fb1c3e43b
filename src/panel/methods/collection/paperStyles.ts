/** How much smaller than on paper pages are shown. */
const scale = 0.62;

const mm = (length: number): string => `${length}mm`;

/** Sheet and margins of a printed book, GB/T 9704 (head 37, foot 35, binding 28, fore edge 26 mm). */
const sheet = { width: 210, height: 297, top: 37, left: 28, textWidth: 156, textHeight: 225 };

/** Pages side by side on a desk; text flows from one to the next by columns of exactly the width of a page's text. */
export const paperStyles = {
  overflowX: 'auto',
  overflowY: 'hidden',
  backgroundColor: 'var(--rule)',
  border: '1px solid var(--line)',
  '& .sheets': {
    position: 'relative',
    height: mm(sheet.height),
    zoom: scale,
    colorScheme: 'light',
  },
  '& .sheet': {
    position: 'absolute',
    top: 0,
    width: mm(sheet.width),
    height: mm(sheet.height),
    boxSizing: 'border-box',
    backgroundColor: '#fff',
    borderRight: '1px solid #999',
  },
  '& .sheet span': {
    position: 'absolute',
    bottom: mm(24),
    left: 0,
    right: 0,
    textAlign: 'center',
    font: '14pt SimSun, "Noto Serif CJK SC", serif',
    color: '#000',
  },
  '& .flow': {
    position: 'absolute',
    top: mm(sheet.top),
    left: mm(sheet.left),
    width: mm(sheet.textWidth),
    height: mm(sheet.textHeight),
    columnWidth: mm(sheet.textWidth),
    columnGap: mm(sheet.width - sheet.textWidth),
    columnFill: 'auto',
    color: '#000',
    font: '16pt/29pt FangSong_GB2312, FangSong, STFangsong, "Noto Serif CJK SC", serif',
    textAlign: 'justify',
    overflowWrap: 'anywhere',
  },
  '& .flow p': { m: 0, textIndent: '2em' },
  '& .flow li > p, & .flow td > p, & .flow th > p': { textIndent: 0 },
  '& .flow ul, & .flow ol': { m: 0, pl: '3em' },
  '& .flow .new-page': { breakBefore: 'column' },
  '& .flow .title': {
    m: 0,
    font: '22pt/36pt "FZXiaoBiaoSong-B05S", STZhongsong, "Noto Serif CJK SC", serif',
    fontWeight: 700,
    textAlign: 'center',
  },
  '& .flow .cover': {
    height: mm(sheet.textHeight),
    display: 'flex',
    flexDirection: 'column',
    textAlign: 'center',
  },
  '& .flow .cover .title': { mt: mm(60), fontSize: '32pt', lineHeight: '48pt' },
  '& .flow .cover .publisher': { mt: 'auto', textIndent: 0 },
  '& .flow .cover p': { textIndent: 0 },
  '& .flow .part-title': {
    height: mm(sheet.textHeight),
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
  },
  '& .flow .by': { textAlign: 'center', textIndent: 0, fontFamily: 'KaiTi_GB2312, KaiTi, STKaiti, serif' },
  '& .flow .one-line': { fontFamily: 'KaiTi_GB2312, KaiTi, STKaiti, serif' },
  '& .flow .section': {
    m: 0,
    font: '16pt/29pt SimHei, STHeiti, "Noto Sans CJK SC", sans-serif',
    textIndent: '2em',
    breakAfter: 'avoid',
  },
  '& .flow h3': {
    m: 0,
    font: '16pt/29pt KaiTi_GB2312, KaiTi, STKaiti, serif',
    textIndent: '2em',
    breakAfter: 'avoid',
  },
  '& .flow h4': { m: 0, font: 'inherit', fontWeight: 700, textIndent: '2em', breakAfter: 'avoid' },
  '& .flow figure': { m: 0, my: '10pt', breakInside: 'avoid', textAlign: 'center' },
  '& .flow figure img': { maxWidth: '100%', maxHeight: mm(90), width: 'auto !important', mx: 'auto' },
  '& .flow figcaption': { fontSize: '14pt', lineHeight: '24pt' },
  '& .flow table': { borderCollapse: 'collapse', width: '100%', fontSize: '14pt', lineHeight: '22pt' },
  '& .flow th, & .flow td': { border: '1px solid #000', px: '4pt' },
  '& .flow .contents': { listStyle: 'none', m: 0, p: 0 },
  '& .flow .contents li': { display: 'flex', gap: '1em', breakInside: 'avoid' },
  '& .flow .contents li > span:first-of-type': { flex: 1 },
  '& .flow .contents li.part': { fontFamily: 'SimHei, STHeiti, "Noto Sans CJK SC", sans-serif' },
};
