import type { TaskResult } from '../jobs/tasks';
import { personalDataKeys } from '../privacy/keyring-of';
import { classifyRows } from './classify';
import { forgetOldImports } from './forget-old-imports';
import { failing, getImport, getRegister, type ImportContext } from './import-context';
import { updateImport, type StoredImport } from './import-store';
import { readerTaskOf, rememberMapping } from './reader-task-of';
import { stageRows } from './stage-rows';

/** Job `import-read`: file → staged rows → outcome of each; ends in `ready` or `failed`. */
export async function readTask(context: ImportContext): Promise<TaskResult> {
  return failing(context, async () => {
    await context.asOwner(forgetOldImports);
    const stored = await stage(context);
    await context.progress(85);
    await context.asStaff(async (connection) => {
      await classifyRows(connection, stored, getRegister(context.strapi, stored.register));
      await updateImport(connection, stored.id, { state: 'ready' });
    });
    return { rows: stored.rows };
  });
}

/** Reads the import's file into `registers.import_row`. @throws ReaderError */
export async function stage({
  strapi,
  payload,
  caller,
  asOwner,
  asStaff,
  progress,
}: ImportContext): Promise<StoredImport> {
  if (!caller) throw new Error('An import needs somebody whose scope it obeys');
  const { stored, signature } = await asOwner(async (connection) => {
    const found = await getImport(connection, payload.importId);
    const task = await readerTaskOf(
      connection,
      found,
      getRegister(strapi, found.register),
      caller,
      personalDataKeys(strapi),
    );
    let told = 0;
    const staged = await stageRows(connection, task, (rows) => {
      // The number of rows is not known before the end: the bar nears 80 as they come in.
      const percent = Math.round((80 * rows) / (rows + 10_000));
      if (percent - told < 5) return;
      told = percent;
      progress(percent).catch((error: Error) =>
        strapi.log.warn(`Progress of an import was not noted: ${error.message}`),
      );
    });
    await updateImport(connection, found.id, {
      columns: staged.columns,
      signature: staged.signature,
      names: staged.names,
      rows: staged.rows,
    });
    const { columns, names, rows, signature } = staged;
    return { stored: { ...found, columns, names, rows }, signature };
  });
  await asStaff((connection) => rememberMapping(connection, stored, signature));
  return stored;
}
