import type { Core } from '@strapi/strapi';
import { asOwner } from '../../../plugins/registers';
import type { SimilarMethod } from '../../../shared/method-answers';
import { readMethod } from '../queries/stored-method';

/** Percent of trigrams that a paragraph must share with another one to count as alike. */
const LEAST_LIKENESS = 40;
/** Methods and passages that are told; who copies more is known by then. */
const MOST_METHODS = 10;
const MOST_PASSAGES = 20;

/**
 * Candidates are paragraphs with a fingerprint in common (found by their index); of each the share of trigrams is
 * counted, and for every paragraph the likest of each other method is kept. Drafts of others are nobody's business.
 */
const SIMILAR = `
  with own as materialized (select * from methods.paragraph where method = $1),
  met as (
    select o.section, o.number, o.body as own, length(o.body) as size, p.method, p.body as other,
      round(100.0 * (select count(*) from unnest(o.trigrams) t where t = any (p.trigrams)) / cardinality(o.trigrams))::int as likeness
    from own o join methods.paragraph p on p.fingerprints && o.fingerprints and p.method <> o.method
    where cardinality(o.trigrams) > 0
  ),
  likest as (
    select distinct on (section, number, method) * from met where likeness >= ${LEAST_LIKENESS}
    order by section, number, method, likeness desc
  ),
  passages as (
    select l.*, m.title,
      registers.in_scope(m.jurisdiction_code) and m.document_id not in (select unnest(reviews.nameless())) as may_read,
      row_number() over (partition by l.method order by l.likeness desc, l.size desc) as place
    from likest l join public.work_methods m on m.document_id = l.method and m.state <> 'draft'
  )
  select case when bool_and(may_read) then method end as id, case when bool_and(may_read) then min(title) end as title,
    least(100, round(100.0 * sum(size * likeness / 100.0) / (select greatest(1, sum(length(body))) from own)))::int as share,
    (json_agg(json_build_object('section', section, 'own', own, 'other', case when may_read then other end, 'likeness', likeness)
      order by place) filter (where place <= ${MOST_PASSAGES}))::text as passages
  from passages group by method order by share desc, method limit ${MOST_METHODS}`;

/** The methods with passages that stand in this one, too. Throws 404 outside the scope. */
export async function similarMethods(strapi: Core.Strapi, id: string): Promise<SimilarMethod[]> {
  await readMethod(strapi, id);
  return asOwner(strapi, async (connection) => {
    const { rows } = await connection.query<Omit<SimilarMethod, 'passages'> & { passages: string }>(SIMILAR, [
      id,
    ]);
    // As the statement above names them.
    return rows.map((row) => ({ ...row, passages: JSON.parse(row.passages) as SimilarMethod['passages'] }));
  });
}
