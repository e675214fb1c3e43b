import type { Core } from '@strapi/strapi';
import { query } from '../../../plugins/registers';

/** Active Party organizations; members are summed over them and never over the organizations they cover. */
export interface BranchTotals {
  number: number;
  temporary: number;
  joint: number;
  /** Full and probationary members, temporary Party organizations left out (组织关系 stays with the home branch). */
  members: number;
  temporaryMembers: number;
}

export async function branchTotals(strapi: Core.Strapi): Promise<BranchTotals | null> {
  const [totals] = await query<BranchTotals & Record<string, unknown>>(
    strapi,
    `select count(*)::integer as number,
       count(*) filter (where is_temporary)::integer as temporary,
       count(*) filter (where kind = 'joint-branch')::integer as joint,
       coalesce(sum(members) filter (where not is_temporary), 0)::integer as members,
       coalesce(sum(members) filter (where is_temporary), 0)::integer as "temporaryMembers"
     from (
       select b.kind, b.kind like 'temporary-%' as is_temporary,
         coalesce(b.full_members, 0) + coalesce(b.probationary_members, 0) as members
       from public.branches b
       where b.status = 'active'
     ) active`,
  );
  return totals ?? null;
}
