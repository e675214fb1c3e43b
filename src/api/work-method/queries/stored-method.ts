import type { Core } from '@strapi/strapi';
import { query, Refusal } from '../../../plugins/registers';
import type { MethodState } from '../../../shared/method-answers';
import type { MethodDraft } from '../../../shared/method-faults';

/** A method with all that its steps depend on. Days are `YYYY-MM-DD`. */
export interface StoredMethod extends MethodDraft {
  id: string;
  state: MethodState;
  version: number;
  jurisdiction: string;
  branch: string;
  /** Whether the row is the caller's to change, and whether its office decides on it. */
  isOwn: boolean;
  decides: boolean;
  comment: string | null;
  today: string;
  call: {
    id: string;
    title: string;
    opensOn: string | null;
    closesOn: string | null;
    mostCharacters: number | null;
    mostPictures: number | null;
    isBlind: boolean;
  } | null;
}

const READ = `
  select jsonb_build_object(
    'id', m.document_id, 'title', m.title, 'oneLine', m.one_line, 'authors', m.authors, 'background', m.background,
    'practice', m.practice, 'results', m.results, 'insights', m.insights, 'appendix', m.appendix,
    'pictures', coalesce(nullif(m.pictures, 'null'), '[]'), 'state', coalesce(m.state, 'draft'), 'version', m.version,
    'jurisdiction', m.jurisdiction_code, 'isOwn', registers.in_scope(m.jurisdiction_code), 'decides', methods.decides(m.id),
    'comment', m.comment, 'today', coverage.today(),
    'branch', coalesce((select b.name from public.work_methods_branch_lnk l join public.branches b on b.id = l.branch_id
      where l.work_method_id = m.id limit 1), ''),
    'call', (select jsonb_build_object('id', c.document_id, 'title', c.title, 'opensOn', c.opens_on, 'closesOn', c.closes_on,
        'mostCharacters', c.most_characters, 'mostPictures', c.most_pictures, 'isBlind', coalesce(c.blind, true))
      from public.work_methods_call_lnk l join public.method_calls c on c.id = l.method_call_id
      where l.work_method_id = m.id limit 1)
  )::text as method
  from public.work_methods m where m.document_id = $1`;

/** The method as the caller sees it. Throws 404 outside the scope. */
export async function readMethod(strapi: Core.Strapi, id: string): Promise<StoredMethod> {
  const [row] = await query<{ method: string }>(strapi, READ, [id]);
  if (!row) throw new Refusal(404, 'Not Found', { code: 'not-found' });
  // The statement above names every key; the registers' guards keep the list of pictures in its form.
  return JSON.parse(row.method) as StoredMethod;
}

/** The same, kept from change by others until the end of the transaction; 403 where it is not the caller's to change. */
export async function lockMethod(strapi: Core.Strapi, id: string): Promise<StoredMethod> {
  const { isOwn } = await readMethod(strapi, id);
  if (!isOwn) throw new Refusal(403, 'Outside your scope', { code: 'outside-scope' });
  await query(strapi, 'select from public.work_methods where document_id = $1 for update', [id]);
  return readMethod(strapi, id);
}
