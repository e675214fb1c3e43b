import type { Run, TableCell } from '../content/blocks';
import type { FullTable } from '../content/table-rows';
import { TEXT_WIDTH } from './page';

const RULES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('');

/** Writes a table as wide as the text. Cells that others reach into stand there as merged ones. */
export function writeTable(
  { rows, columns }: FullTable,
  writeText: (runs: Run[], isHeading: boolean) => string,
): string {
  const width = Math.floor(TEXT_WIDTH / columns);
  const open: Array<{ cell: TableCell; left: number } | undefined> = [];
  const written = rows.map((cells, index) => {
    const waiting = [...cells];
    let line = '';
    for (let column = 0; column < columns;) {
      const above = open[column];
      const cell = above?.cell ?? waiting.shift();
      if (!cell) break;
      const merge = above ? '<w:vMerge/>' : cell.rows > 1 ? '<w:vMerge w:val="restart"/>' : '';
      const text = above
        ? writeText([], false)
        : cell.paragraphs.map((runs) => writeText(runs, cell.isHeading)).join('');
      line += `<w:tc><w:tcPr><w:tcW w:w="${width * cell.columns}" w:type="dxa"/>${cell.columns > 1 ? `<w:gridSpan w:val="${cell.columns}"/>` : ''}${merge}<w:vAlign w:val="center"/></w:tcPr>${text}</w:tc>`;
      const left = (above?.left ?? cell.rows) - 1;
      open[column] = left > 0 ? { cell, left } : undefined;
      column += cell.columns;
    }
    const isHead = index === 0 && cells.every(({ isHeading }) => isHeading);
    return `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${line}</w:tr>`;
  });
  const grid = `<w:gridCol w:w="${width}"/>`.repeat(columns);
  return `<w:tbl><w:tblPr><w:tblW w:w="${width * columns}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${RULES}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${written.join('')}</w:tbl>`;
}
