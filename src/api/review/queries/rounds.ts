/** The rounds of a record with who reviews, newest first. `$1` is its documentId. */
export const ROUNDS = `
  select r.id, r.number, r.weights::json as weights, r.due_on::text as "dueOn", r.opened_at as "openedAt", r.closed_at as "closedAt",
    r.is_blind as "isBlind", r.close_reason as "closeReason", r.decision, r.decided_on::text as "decidedOn", r.decided_by as "decidedBy",
    coalesce((select json_agg(json_build_object('id', v.reviewer, 'name', v.reviewer_name, 'handedInAt', v.handed_in_at,
        'isOwn', v.reviewer = registers.actor(), 'review', v.id) order by v.reviewer_name, v.id)
      from reviews.review v where v.round = r.id), '[]') as reviewers
  from reviews.round r where r.record = $1 order by r.number desc`;

/** What was handed in in the rounds of a record, as far as the caller may see it: row-level security keeps the rest. */
export const HANDED_IN = `
  select v.round, v.reviewer_name as reviewer,
    coalesce(max(k.comment) filter (where k.criterion = 'overall'), '') as comment,
    coalesce(json_agg(json_build_object('code', k.criterion, 'mark', k.mark, 'comment', k.comment))
      filter (where k.mark is not null), '[]') as marks
  from reviews.review v join reviews.mark k on k.review = v.id
  where v.record = $1 and v.handed_in_at is not null group by v.id order by v.reviewer_name, v.id`;
