import { TEMPLATE_FILES } from '../engine/find-template';

/** All editions of the office's own and of those above it, the newest first. `$1` scope. */
export const EDITIONS = `
  select t.document_id as "documentId", t.kind, t.name, t.edition, t.active, coalesce(t.faults, 0) as faults, t.note,
    t.file_name as "fileName", f.uploaded_by_name as "uploadedBy", f.uploaded_at as "uploadedAt",
    t.jurisdiction_code = $1 as "isOwn", length(t.jurisdiction_code) as depth
  from public.document_templates t
  left join registers.file f on f.register = '${TEMPLATE_FILES}' and f.record_id = t.document_id and f.removed_at is null
  where starts_with($1, t.jurisdiction_code)
  order by length(t.jurisdiction_code) desc, t.edition desc`;

export const TEMPLATE = `
  select t.document_id as id, t.kind, t.name, t.edition, t.active, coalesce(t.faults, 0) as faults, f.name as "fileName", f.path, f.type,
    t.jurisdiction_code = $2 as "isOwn"
  from public.document_templates t
  join registers.file f on f.register = '${TEMPLATE_FILES}' and f.record_id = t.document_id and f.removed_at is null
  where t.document_id = $1`;
