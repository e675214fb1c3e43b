import type { ClientBase } from 'pg';
import type { MethodState } from '../../../shared/method-answers';
import type { StoredBookMethod } from '../../../shared/stored-book';
import { METHOD_SECTIONS } from '../../../shared/work-method';

/** A method as a book shows it, with what decides on its place there. */
export type FoundMethod = StoredBookMethod & { state: MethodState };

/** One statement for all methods of a book, as JSON. The organization is that whose own branch it is. `$1` documentIds. */
const METHODS = `
  select coalesce(json_agg(json_build_object(
    'id', m.document_id, 'title', m.title, 'oneLine', coalesce(m.one_line, ''), 'organization', o.name,
    'branch', coalesce(b.name, ''), 'city', coalesce(r.name, ''), 'authorLine', coalesce(m.authors, ''),
    'state', coalesce(m.state, 'draft'),
    'sections', json_build_array(${METHOD_SECTIONS.map(
      (name) => `json_build_object('section', '${name}', 'html', coalesce(m.${name}, ''))`,
    ).join(', ')}),
    'pictures', coalesce(nullif(m.pictures, 'null'), '[]')::json)), '[]')::text as methods
  from public.work_methods m
  left join public.work_methods_branch_lnk lb on lb.work_method_id = m.id
  left join public.branches b on b.id = lb.branch_id
  left join public.regions r on r.code = left(m.jurisdiction_code, 4)
  left join lateral (
    select min(g.name) as name
    from public.coverage_links_branch_lnk kb
    join public.coverage_links k on k.id = kb.coverage_link_id
    join public.coverage_links_organization_lnk ko on ko.coverage_link_id = k.id
    join public.organizations g on g.id = ko.organization_id
    where kb.branch_id = b.id and k.mode = 'own' and k."from" <= coverage.today()
      and (k."to" is null or k."to" > coverage.today())
    having count(*) = 1
  ) o on true
  where m.document_id = any ($1)`;

/** Names that were written in one line, parted by whatever people part names with. */
const namesOf = (line: string): string[] => line.split(/[、,，;；/\s]+/).filter((name) => name !== '');

/** The methods with these documentIds as the role of the transaction sees them, by their ids. */
export async function findBookMethods(
  connection: ClientBase,
  ids: string[],
): Promise<Map<string, FoundMethod>> {
  const { rows } = await connection.query<{ methods: string }>(METHODS, [ids]);
  // As the statement above names them.
  const found = JSON.parse(rows[0]?.methods ?? '[]') as Array<FoundMethod & { authorLine: string }>;
  return new Map(
    found.map(({ authorLine, ...method }) => [
      method.id,
      {
        ...method,
        authors: namesOf(authorLine),
        sections: method.sections.filter(({ html }) => html !== ''),
      },
    ]),
  );
}
