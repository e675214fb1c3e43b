import { assertFilters } from '../../../../../src/plugins/registers/server/door/check-filters';
import type { FieldDescription, RegisterDescription } from '../../../../../src/shared/register-description';

const field = (name: string, type: FieldDescription['type'], register?: string): FieldDescription =>
  ({
    name,
    type,
    relation: register ? { register, multiple: false, title: 'name' } : null,
  }) as FieldDescription; // All it reads.
const fields = [
  field('name', 'string'),
  field('staff', 'integer'),
  field('share', 'decimal'),
  field('zombie', 'boolean'),
  field('from', 'date'),
  field('rules', 'json'),
  field('agency', 'relation', 'agencies'),
];
const description = { register: 'organizations', fields } as RegisterDescription; // All it reads.
const agencies = { register: 'agencies', fields: [field('level', 'integer')] } as RegisterDescription;
const check = (filters: unknown): void =>
  assertFilters(filters, description, (name) => (name === 'agencies' ? agencies : null), ['filters']);

describe('assertFilters', () => {
  it.each([
    [{ name: 'a' }],
    [{ name: { $containsi: 'a', $notNull: 'true' } }],
    [{ name: { $in: ['a', 'b'] } }],
    [{ name: { $startsWith: 'a', $notContains: 'b' }, documentId: { $contains: 'c' } }],
    [{ name: ['a', 'b'] }],
    [{ staff: { $gte: '3', $lt: 7 } }],
    [{ staff: { $between: ['1', '2'] } }],
    [{ staff: { $containsi: '3' } }],
    [{ share: { $eq: '-0.5' } }],
    [{ zombie: true }],
    [{ from: { $gt: '2024-02-29' } }],
    [{ rules: { $jsonSupersetOf: '{}' } }],
    [{ agency: { level: { $eq: '1' } } }],
    [{ agency: { $null: 'true' } }],
    [{ agency: { documentId: 'abc' } }],
    [{ $and: [{ $or: [{ name: 'a' }, { staff: 1 }] }, { $not: { zombie: 'false' } }] }],
    [[{ name: 'a' }]],
    [{ strange: { $eq: 'left to Strapi' } }],
  ])('takes %j', (filters) => {
    expect(() => check(filters)).not.toThrow();
  });

  it.each([
    ['x', 'invalid-filter', []],
    [['x'], 'invalid-filter', ['0']],
    [{ $and: 'x' }, 'invalid-filter', ['$and']],
    [{ $and: { a: 1 } }, 'invalid-filter', ['$and']],
    [{ $or: ['x'] }, 'invalid-filter', ['$or', '0']],
    [{ $not: 'x' }, 'invalid-filter', ['$not']],
    [{ $eq: { name: 1 } }, 'invalid-filter', ['$eq']],
    [{ $or: [{ $containsi: 'a' }] }, 'invalid-filter', ['$or', '0', '$containsi']],
    [{ agency: { $and: [{ $eq: 1 }] } }, 'invalid-filter', ['agency', '$and', '0', '$eq']],
    [{ name: { $eq: { $eq: 'a' } } }, 'invalid-filter', ['name', '$eq']],
    [{ name: { $between: ['a'] } }, 'invalid-filter', ['name', '$between']],
    [{ name: { $null: 'perhaps' } }, 'invalid-filter', ['name', '$null']],
    [{ name: { $jsonSupersetOf: 'a' } }, 'invalid-filter', ['name', '$jsonSupersetOf']],
    [{ staff: { $and: '0' } }, 'invalid-filter', ['staff', '$and']],
    [{ name: { $not: { $or: ['a'] } } }, 'invalid-filter', ['name', '$not', '$or']],
    [{ staff: { $contains: '3' } }, 'invalid-filter', ['staff', '$contains']],
    [{ from: { $not: { $startsWith: '2024' } } }, 'invalid-filter', ['from', '$not', '$startsWith']],
    [{ createdAt: { $endsWith: 'Z' } }, 'invalid-filter', ['createdAt', '$endsWith']],
    [{ agency: { level: { $notContains: '1' } } }, 'invalid-filter', ['agency', 'level', '$notContains']],
    [{ staff: { $eq: 'abc' } }, 'invalid-value', ['staff', '$eq']],
    [{ staff: { $in: ['1', 'x'] } }, 'invalid-value', ['staff', '$in']],
    [{ staff: '1.5' }, 'invalid-value', ['staff']],
    [{ share: '1e400' }, 'invalid-value', ['share']],
    [{ zombie: 'maybe' }, 'invalid-value', ['zombie']],
    [{ from: { $not: { $eq: '2023-02-29' } } }, 'invalid-date', ['from', '$not', '$eq']],
    [{ agency: { level: 'x' } }, 'invalid-value', ['agency', 'level']],
    [{ agency: { id: 'x' } }, 'invalid-value', ['agency', 'id']],
  ])('refuses %j', (filters, code, path) => {
    expect(() => check(filters)).toThrow(
      expect.objectContaining({ status: 400, details: { code, path: ['filters', ...path] } }),
    );
  });
});
