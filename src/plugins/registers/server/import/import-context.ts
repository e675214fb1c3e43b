import type { Core } from '@strapi/strapi';
import type { ClientBase } from 'pg';
import type { TaskContext, TaskResult } from '../jobs/tasks';
import { findFailure } from './import-failure';
import type { ImportRegister } from './import-field';
import { findImport, updateImport, type StoredImport } from './import-store';
import { findImportRegister } from './to-import-register';

export interface ImportPayload {
  importId: string;
}

export type ImportContext = TaskContext<ImportPayload>;

/** @throws Error where no register of this name takes imports */
export function getRegister(strapi: Core.Strapi, name: string): ImportRegister {
  const register = findImportRegister(strapi, name);
  if (!register) throw new Error(`The register ${name} takes no imports`);
  return register;
}

/** Notes on the import why it failed; errors that another try may mend are left to the queue. */
export async function failing(context: ImportContext, work: () => Promise<TaskResult>): Promise<TaskResult> {
  try {
    return await work();
  } catch (error) {
    const failure = findFailure(error);
    if (!failure) throw error;
    await context.asOwner((connection) =>
      updateImport(connection, context.payload.importId, { state: 'failed', failure }),
    );
    if (failure.code === 'internal') throw error;
    return { failed: failure.code };
  }
}

/** The import, locked for the rest of the transaction. @throws Error where there is none */
export async function getImport(connection: ClientBase, id: string): Promise<StoredImport> {
  const found = await findImport(connection, id, true);
  if (!found) throw new Error(`There is no import ${id}`);
  return found;
}
