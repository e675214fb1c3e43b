import type { Filters, Todo, TodoRegister } from '../domain/todos';

/** Where each register's rows stand, and the action that makes its work one's own. */
export const REGISTERS: Record<TodoRegister, { table: string; action: string }> = {
  organizations: { table: 'public.organizations', action: 'api::organization.organization.update' },
  branches: { table: 'public.branches', action: 'api::branch.branch.update' },
  instructors: { table: 'public.instructors', action: 'api::instructor.instructor.update' },
  'instructor-assignments': {
    table: 'public.instructor_assignments',
    action: 'api::instructor-assignment.instructor-assignment.update',
  },
  'model-sites': { table: 'public.model_sites', action: 'api::model-site.model-site.update' },
  'site-reviews': { table: 'sites.own_open_review', action: 'api::site-review.site-review.handIn' },
  'method-reviews': {
    table: 'methods.own_open_review',
    action: 'api::method-review.method-review.handIn',
  },
  'work-methods': { table: 'public.work_methods', action: 'api::work-method.work-method.update' },
  'feedback-notices': {
    table: 'public.feedback_notices',
    action: 'api::feedback-notice.feedback-notice.update',
  },
  'official-documents': {
    table: 'public.official_documents',
    action: 'api::official-document.official-document.update',
  },
  'showcase-desk': { table: 'public.showcase_pages', action: 'api::showcase-page.workflow.publish' },
  'showcase-pages': { table: 'public.showcase_pages', action: 'api::showcase-page.showcase-page.update' },
  imports: { table: 'registers.import', action: 'plugin::registers.imports.commit' },
};

const OPERATORS = { $eq: '=', $gte: '>=', $lte: '<=' } as const;

/**
 * One statement that counts every to-do: `counts[i]` belongs to `todos[i]`. The same filters that the list gets
 * become the conditions here, so that number and list can't part. Names come from `todos.ts`, values are bound.
 */
export function todoCounts(todos: Todo[]): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const counts = todos.map(
    ({ register, filters }) =>
      `(select count(*)::integer from ${REGISTERS[register].table} where ${conditions(filters, bind)})`,
  );
  return { text: `select array[${counts.join(', ')}]::integer[] as counts`, values };
}

function conditions(filters: Filters, bind: (value: unknown) => string): string {
  return Object.entries(filters)
    .flatMap(([field, { $in, $null, ...comparisons }]) => {
      const column = toColumn(field);
      const compared = Object.entries(comparisons).map(
        // The keys are those of the type's own comparisons.
        ([operator, value]) => `${column} ${OPERATORS[operator as keyof typeof OPERATORS]} ${bind(value)}`,
      );
      return [
        ...compared,
        ...($in ? [`${column} = any (${bind($in)})`] : []),
        ...($null ? [`${column} is null`] : []),
      ];
    })
    .join(' and ');
}

const toColumn = (field: string): string =>
  `"${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`;
