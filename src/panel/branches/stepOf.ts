import type { RaRecord } from 'react-admin';
import type { Step } from '../todos/RecordTodos';

const edit = (label: string, { id }: RaRecord): Step => ({
  register: 'branches',
  does: 'update',
  label,
  to: `/branches/${encodeURIComponent(String(id))}`,
});

/** The step that answers a to-do of this Party organization. */
export const stepOf = (todo: string, branch: RaRecord): Step | null => {
  if (todo.startsWith('term-')) return edit('desk.ofRecord.renew', branch);
  if (todo === 'temporary-long') return edit('desk.ofRecord.convert', branch);
  if (todo === 'covers-many')
    return {
      register: 'coverage-links',
      does: 'find',
      label: 'desk.ofRecord.covered',
      to: `/branches/${encodeURIComponent(String(branch.id))}/show?tab=coverage`,
    };
  return null;
};
