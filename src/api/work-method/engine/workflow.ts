import type { Core } from '@strapi/strapi';
import { asOwner, noteEvent, Refusal, type Caller } from '../../../plugins/registers';
import type { PageFault } from '../../../shared/showcase-page';
import type { Step } from '../../showcase-page/validation/step';
import { lockMethod, type StoredMethod } from '../queries/stored-method';
import { submissionFaults } from './standing';

/**
 * Hands a method in: its text is kept as it stands. Throws 409 for one that is handed in already or was changed since
 * it was read, 422 `method-incomplete` with one error for each thing that is missing or too much.
 */
export async function submitMethod(
  strapi: Core.Strapi,
  caller: Caller,
  id: string,
  { comment, version }: Step,
): Promise<void> {
  const method = await lockMethod(strapi, id);
  if (version !== null && version !== method.version)
    throw new Refusal(409, 'Someone changed the method since you opened it', {
      code: 'conflict',
      path: ['version'],
    });
  if (!['draft', 'returned'].includes(method.state))
    throw new Refusal(409, `Not with a method that is ${method.state}`, { code: 'method-state' });
  assertComplete(submissionFaults(method));
  await asOwner(strapi, async (connection) => {
    await connection.query(
      `insert into methods.submission (method, number, by_name, content)
       select $1, coalesce(max(number), 0) + 1, $2, $3 from methods.submission where method = $1`,
      [id, caller.name, JSON.stringify(contentOf(method))],
    );
    await connection.query(
      `update public.work_methods set state = 'submitted', submitted_on = coverage.today(), comment = $2 where document_id = $1`,
      [id, comment],
    );
  });
  await noteEvent(strapi, {
    action: 'method-submit',
    register: 'work-methods',
    recordId: id,
    jurisdiction: method.jurisdiction,
    detail: { comment },
  });
}

const contentOf = (method: StoredMethod): object => {
  const { title, oneLine, authors, background, practice, results, insights, appendix, pictures } = method;
  return { title, oneLine, authors, background, practice, results, insights, appendix, pictures };
};

/** Throws 422 with one entry for each fault. */
function assertComplete(faults: PageFault[]): void {
  const [first] = faults;
  if (!first) return;
  const errors = faults.map(({ path, code }) => ({ path, code, message: 'This is not right yet' }));
  throw new Refusal(422, 'The method is not complete', {
    code: 'method-incomplete',
    path: first.path,
    errors,
  });
}
