import type { Core } from '@strapi/strapi';
import { query, Refusal } from '../../../plugins/registers';
import type { CriterionEvidence } from '../../../shared/site-answers';
import { SITE_CRITERIA } from '../../../shared/site-criteria';
import { EVIDENCE_FILES } from '../queries/site';
import type { EvidenceChoice } from '../validation/decisions';
import { lockSite, type SiteRow } from './site';

/** What shows each criterion of a site: its text, and the files that were named for it. */
export async function evidenceOf(
  strapi: Core.Strapi,
  { id, evidence }: Pick<SiteRow, 'id' | 'evidence'>,
): Promise<CriterionEvidence[]> {
  const files = await query<CriterionEvidence['files'][number] & { criterion: string }>(
    strapi,
    EVIDENCE_FILES,
    [id],
  );
  return SITE_CRITERIA.map(({ code }) => ({
    code,
    text: evidence[code],
    files: files.filter(({ criterion }) => criterion === code).map(({ criterion: _, ...file }) => file),
  }));
}

/** Names a file of a site as evidence for a criterion, or for none. Throws 404 for a file that is not the site's. */
export async function markAsEvidence(
  strapi: Core.Strapi,
  id: string,
  { file, criterion }: EvidenceChoice,
): Promise<void> {
  await lockSite(strapi, id);
  const [own] = await query(
    strapi,
    `select from registers.file where id = $1 and register = 'model-sites' and record_id = $2 and removed_at is null`,
    [file, id],
  );
  if (!own) throw new Refusal(404, 'Not Found', { code: 'not-found' });
  if (criterion === null) await query(strapi, 'delete from sites.evidence_file where file = $1', [file]);
  else
    await query(
      strapi,
      `insert into sites.evidence_file (file, criterion) values ($1, $2)
       on conflict (file) do update set criterion = excluded.criterion`,
      [file, criterion],
    );
}
