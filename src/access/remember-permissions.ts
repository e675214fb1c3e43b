/** What is needed of the plugin's service of that name. */
interface PermissionService {
  findRolePermissions: (roleId: number) => Promise<Array<{ action: string }>>;
}

/** How long a change made outside this process, which syncPermissions takes back at the next start, may go unseen. */
const MILLISECONDS = 5_000;

/**
 * Each request asks what the caller's role may do, a few dozen rows over two queries, though roles change only with
 * the code (matrix.ts). The answer is kept for a moment; who the caller is, and which role they have, is read each time.
 */
export function rememberPermissions(
  service: PermissionService,
  now: () => number = Date.now,
): PermissionService {
  const known = new Map<
    number,
    { until: number; answer: ReturnType<PermissionService['findRolePermissions']> }
  >();
  const ask = service.findRolePermissions.bind(service);
  return {
    ...service,
    findRolePermissions: (roleId) => {
      const before = known.get(roleId);
      if (before && before.until > now()) return before.answer;
      const answer = ask(roleId);
      known.set(roleId, { until: now() + MILLISECONDS, answer });
      // A question that failed is asked again; whoever waits for this one hears of it.
      answer.catch(() => known.delete(roleId));
      return answer;
    },
  };
}
