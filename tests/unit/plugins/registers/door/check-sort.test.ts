import { assertSort } from '../../../../../src/plugins/registers/server/door/check-sort';
import type { RegisterDescription } from '../../../../../src/shared/register-description';

const field = (name: string, register: string | null, personal = 'none') => ({
  name,
  personal,
  relation: register ? { register, multiple: false, title: 'name' } : null,
});
const description = {
  register: 'branches',
  fields: [field('name', null), field('secretary', null, 'masked'), field('parent', 'branches')],
} as unknown as RegisterDescription; // All it reads.
const check = (sort: unknown): void => assertSort(sort, description, () => description, ['sort']);

describe('assertSort', () => {
  it.each([
    ['name'],
    ['name:asc,parent.name:desc'],
    [['parent.parent.name']],
    [{ parent: { parent: { name: 'asc' } } }],
    [{ name: 'asc' }],
    ['strange.thing'],
    ['name:desc,'],
  ])('takes %j', (sort) => {
    expect(() => check(sort)).not.toThrow();
  });

  it.each<[unknown, string, string[]]>([
    ['secretary', 'personal-field', ['sort', 'secretary']],
    ['parent.secretary:asc', 'personal-field', ['sort', 'parent', 'secretary']],
    ['name.documentId:asc', 'invalid', ['sort', 'name']],
    [['parent.name.id'], 'invalid', ['sort', 'parent', 'name']],
    [{ name: { id: 'asc' } }, 'invalid', ['sort', 'name']],
    [{ parent: { createdAt: { id: 'asc' } } }, 'invalid', ['sort', 'parent', 'createdAt']],
    ['parent.id:sideways', 'invalid', ['sort']],
    [{ parent: { name: 'up' } }, 'invalid', ['sort', 'parent', 'name']],
    ['id.x', 'invalid', ['sort', 'id']],
    ['["secretary"]:asc', 'invalid', ['sort']],
    ['parent[secretary]', 'invalid', ['sort']],
    [{ 'parent[secretary]': 'asc' }, 'invalid', ['sort']],
    [' .createdAt:asc', 'invalid', ['sort']],
    ['name:asc:desc', 'invalid', ['sort']],
  ])('refuses %j with its code', (sort, code, path) => {
    expect(() => check(sort)).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ code, path }) }),
    );
  });
});
