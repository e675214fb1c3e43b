import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { noteEvent } from '../../../plugins/registers';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Answers with a workbook of figures and notes who took it: each export is one event of the audit record. The
 * figures hold no personal data, so the purpose is the report itself.
 */
export async function handOut(
  strapi: Core.Strapi,
  ctx: Context,
  name: string,
  workbook: Buffer,
  detail: Record<string, unknown>,
): Promise<void> {
  await noteEvent(strapi, {
    action: 'export',
    register: 'organizations',
    detail: { purpose: name, ...detail, sha256: createHash('sha256').update(workbook).digest('hex') },
  });
  ctx.set(
    'Content-Disposition',
    `attachment; filename="statistics.xlsx"; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`,
  );
  ctx.set('Cache-Control', 'no-store');
  ctx.type = XLSX;
  ctx.body = workbook;
}
