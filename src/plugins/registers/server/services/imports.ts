import { randomUUID } from 'node:crypto';
import type { Writable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { ImportAnswer, ImportRowAnswer, ImportRowKind } from '../../../../shared/import-answers';
import { withConnection } from '../database/query';
import type { Caller } from '../door/caller';
import { Refusal } from '../door/refusal';
import type { ImportRegister } from '../import/import-field';
import { keepFile } from '../import/import-files';
import {
  findImport,
  findImports,
  insertImport,
  toAnswer,
  updateImport,
  type ImportFilter,
  type StoredImport,
} from '../import/import-store';
import { findErrorProblems, findPreviewRows } from '../import/preview-rows';
import type { Upload } from '../import/read-upload';
import { findImportRegister } from '../import/to-import-register';
import { findBlockers } from '../import/undo-task';
import { withErrorRows } from '../import/workbook/error-rows';
import { writeErrorWorkbook } from '../import/workbook/error-workbook';
import { writeTemplate } from '../import/workbook/template';
import { keyringOf } from '../privacy/keyring-of';
import { showPersonal } from '../privacy/show-personal';
import type { ErrorCode } from '../../../../shared/error-codes';

const notFound = () => new Refusal(404, 'Not Found', { code: 'not-found' });

/** Imports of the caller; everything runs on the request's transaction, and so under the caller's role. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const addJob = (kind: string, id: string, caller: Caller): Promise<string> =>
    strapi
      .plugin('registers')
      .service('jobs')
      .add({ kind, subject: id, payload: { importId: id }, caller });

  async function get(id: string, lock = false): Promise<StoredImport> {
    const stored = await withConnection(strapi, (connection) => findImport(connection, id, lock));
    if (!stored) throw notFound();
    return stored;
  }

  function assertState({ state }: StoredImport, wanted: StoredImport['state'], code: ErrorCode): void {
    if (state !== wanted) throw new Refusal(409, `The import is ${state}`, { code, state });
  }

  return {
    /** The register of this name; 404 where it is none or takes no imports. */
    getRegister(name: string): ImportRegister {
      const register = findImportRegister(strapi, name);
      if (!register) throw notFound();
      return register;
    },

    /** Keeps the file and starts reading it. */
    async create(
      upload: Upload,
      register: ImportRegister,
      caller: Caller,
    ): Promise<Pick<ImportAnswer, 'id' | 'state'>> {
      const id = randomUUID();
      const kept = await keepFile(strapi, id, upload.filePath);
      await withConnection(strapi, (connection) =>
        insertImport(connection, {
          id,
          register: register.register,
          tableName: register.table,
          fileName: upload.fileName,
          policy: upload.policy,
          given: upload.mapping,
          caller,
          ...kept,
        }),
      );
      const job = await addJob('import-read', id, caller);
      await withConnection(strapi, (connection) => updateImport(connection, id, { job }));
      return { id, state: 'reading' };
    },

    async get(id: string): Promise<ImportAnswer> {
      return toAnswer(await get(id));
    },

    async find(page: {
      page: number;
      pageSize: number;
      filter: ImportFilter;
    }): Promise<{ imports: ImportAnswer[]; total: number }> {
      const found = await withConnection(strapi, (connection) =>
        findImports(connection, page.filter, page.pageSize, (page.page - 1) * page.pageSize),
      );
      return { imports: found.imports.map(toAnswer), total: found.total };
    },

    async rows(
      id: string,
      kind: ImportRowKind | null,
      page: { page: number; pageSize: number },
    ): Promise<{ rows: ImportRowAnswer[]; total: number }> {
      const stored = await get(id);
      const register = this.getRegister(stored.register);
      const fields = new Map(register.fields.map((field) => [field.name, field]));
      const show = (name: string, value: unknown): unknown => {
        const field = fields.get(name);
        return field && field.personal !== 'none'
          ? showPersonal(keyringOf(strapi), register.register, field, value)
          : value;
      };
      return withConnection(strapi, (connection) =>
        findPreviewRows(connection, stored, register, kind, page, show),
      );
    },

    /** Starts the commit. 409 `import-has-errors` unless the caller chose to leave such rows out. */
    async commit(id: string, skipErrors: boolean, caller: Caller): Promise<ImportAnswer> {
      const stored = await get(id, true);
      assertState(stored, 'ready', 'import-not-ready');
      if (stored.error > 0 && !skipErrors) {
        throw new Refusal(409, `${stored.error} rows have errors`, {
          code: 'import-has-errors',
          errors: stored.error,
        });
      }
      const job = await addJob('import-commit', id, caller);
      await withConnection(strapi, (connection) =>
        updateImport(connection, id, { state: 'committing', skipErrors, job }),
      );
      return toAnswer(await get(id));
    },

    /** Starts taking an import back. 409 `import-undo-blocked` with the first records that stand in the way. */
    async undo(id: string, caller: Caller): Promise<ImportAnswer> {
      const stored = await get(id, true);
      assertState(stored, 'committed', 'import-not-committed');
      const blockers = await withConnection(strapi, (connection) => findBlockers(connection, id));
      if (blockers.length > 0) {
        throw new Refusal(409, 'Something later depends on this import', {
          code: 'import-undo-blocked',
          blockers,
        });
      }
      const job = await addJob('import-undo', id, caller);
      await withConnection(strapi, (connection) =>
        updateImport(connection, id, { state: 'committing', job, failure: null }),
      );
      return toAnswer(await get(id));
    },

    /** Writes the workbook of rows that cannot be imported. */
    async writeErrors(id: string, output: Writable): Promise<void> {
      const stored = await get(id);
      const problems = await withConnection(strapi, (connection) => findErrorProblems(connection, id));
      if (stored.path === '' || problems.size === 0)
        throw new Refusal(404, 'No rows with errors', { code: 'no-error-rows' });
      await withErrorRows(
        stored.path,
        this.getRegister(stored.register),
        stored.given,
        problems,
        (headings, rows) => writeErrorWorkbook(headings, rows, output),
      );
    },

    writeTemplate: (register: ImportRegister, output: Writable): Promise<void> =>
      writeTemplate(register, output),
  };
};
