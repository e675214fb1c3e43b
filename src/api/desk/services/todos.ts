import type { Core } from '@strapi/strapi';
import { query } from '../../../plugins/registers';
import { todosOn, type RuleLimits, type Todo } from '../domain/todos';
import { REGISTERS, todoCounts } from '../queries/todo-counts';

export interface CountedTodo extends Todo {
  count: number;
}

/** The day, and the limits of the rules in force; the defaults of the plan where staff removed a rule. */
const SETTING = `
  select coverage.today()::text as today,
    coalesce(max((r.parameters ->> 'surveyMonths')::integer), 12) as "surveyMonths",
    coalesce(max((r.parameters ->> 'visitDays')::integer), 90) as "visitDays"
  from coverage.program p cross join jsonb_to_recordset(p.rules) as r (parameters jsonb)
  where p.id = (select max(id) from coverage.program)`;

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** What waits for the caller inside the caller's scope; registers that the role can't change are left out. */
  async of(can: (action: string) => boolean): Promise<CountedTodo[]> {
    const [setting] = await query<{ today: string } & RuleLimits>(strapi, SETTING);
    if (!setting) return [];
    const todos = todosOn(setting.today, setting).filter(({ register }) => can(REGISTERS[register].action));
    if (todos.length === 0) return [];
    const { text, values } = todoCounts(todos);
    const [row] = await query<{ counts: number[] }>(strapi, text, values);
    return todos.map((todo, index) => ({ ...todo, count: row?.counts[index] ?? 0 }));
  },
});
