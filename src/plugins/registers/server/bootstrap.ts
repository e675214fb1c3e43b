import type { Core } from '@strapi/strapi';
import path from 'node:path';
import { scheduleAuditChores } from './audit/audit-chores';
import { applySql, applySqlFolder } from './database/apply-sql';
import { guardStatements } from './database/guard-registers';
import { contentTypes, registersOf } from './description/registers';
import { isRegister } from './description/schema-options';
import { prepareQueue } from './jobs/worker';
import { fillInitials } from './forms/fill-initials';
import { startPurging } from './jobs/purge-files';
import { sweepFiles } from './files/sweep-files';
import { searchIndexStatements } from './search/search-indexes';
import { startAnonymising } from './privacy/anonymise';
import { prepareSealed } from './privacy/prepare-sealed';

export default async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await prepareQueue(strapi);
  // SQL is read from the source tree: the TypeScript build does not copy it.
  await applySqlFolder(strapi, path.join(strapi.dirs.app.src, 'plugins/registers/server/sql'));
  await prepareSealed(strapi);
  await applySql(strapi, guardStatements(registersOf(strapi)));
  await applySql(strapi, searchIndexStatements(registersOf(strapi)));
  await fillInitials(strapi);
  scheduleAuditChores(strapi);
  await startAnonymising(strapi);
  await startPurging(strapi);
  await sweepFiles(strapi);
  warnOfUnguarded(strapi);
};

/** A content type of the application that is no register is closed to staff; whoever added it should know. */
function warnOfUnguarded(strapi: Core.Strapi): void {
  const unguarded = contentTypes(strapi).filter((type) => type.uid.startsWith('api::') && !isRegister(type));
  for (const { uid } of unguarded) {
    strapi.log.warn(`${uid} is no register (pluginOptions.registers.enabled): staff can't reach its rows.`);
  }
}
