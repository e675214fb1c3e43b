import type { ImportProblem } from '../../../../../shared/import-answers';
import { buildHeadingIndex } from '../headings';
import type { ImportRegister } from '../import-field';
import { toShownText } from '../raw-cell';
import { tidyText } from '../normalise/text';
import { findTable } from '../reader/find-table';
import { withTables } from '../reader/open-file';
import { PROBLEMS_HEADING, type ErrorRow } from './error-workbook';

/**
 * Goes through the uploaded file once more and hands out its headings and the rows that have problems, in order.
 *
 * @param problems by line of the sheet
 */
export async function withErrorRows(
  path: string,
  register: ImportRegister,
  given: Record<string, string | null>,
  problems: Map<number, ImportProblem[]>,
  use: (headings: string[], rows: AsyncIterable<ErrorRow>) => Promise<void>,
): Promise<void> {
  await withTables(path, async (tables) => {
    const { table, headingRow } = await findTable(tables, buildHeadingIndex(register.fields), given);
    const kept = headingRow.cells.flatMap((cell, index) => {
      const heading = tidyText(toShownText(cell));
      return heading === '' || heading === PROBLEMS_HEADING ? [] : [{ heading, index }];
    });
    async function* rows(): AsyncGenerator<ErrorRow> {
      for await (const group of table.rows()) {
        for (const row of group) {
          const found = problems.get(row.number);
          if (row.number <= headingRow.number || !found) continue;
          yield { cells: kept.map(({ index }) => row.cells[index] ?? null), problems: found };
        }
      }
    }
    await use(
      kept.map(({ heading }) => heading),
      rows(),
    );
  });
}
