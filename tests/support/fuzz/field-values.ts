import fc, { type Arbitrary } from 'fast-check';
import type { FieldDescription, OfferedRegister } from '../../../src/shared/register-description';
import { JURISDICTIONS, type Ground, type RowRef } from './ground';
import { hostileDay, hostileNumber, hostileText, hostileValue } from './hostile-values';

const LETTERS = fc.constantFrom(
  '示',
  '例',
  '党',
  '组',
  '织',
  '联',
  '合',
  '甲',
  '乙',
  '一',
  'A',
  'b',
  '7',
  ' ',
  '·',
);
const CONDITIONS = [
  {},
  { all: [] },
  { fact: 'fullMembers', operator: '>=', value: 3 },
  { all: [{ fact: 'staff', operator: '>', value: 0 }] },
];

const TOKEN = '0123456789abcdef0123456789abcdef';
/** Values of fields that keep a form of their own. */
const FORMED: Record<string, unknown[]> = {
  slug: ['shi-li', 'Shi Li 2'],
  cover: [TOKEN],
  video: [`${TOKEN}.mp4`],
  highlights: [[], ['示例']],
  figures: [[], [{ label: '件', value: '4', unit: '', asOf: '2026-01-01' }]],
  criteria: [[], ['goodRole']],
  pictures: [[], [{ token: TOKEN, caption: '', alternative: '示例', width: 4, height: 3 }]],
};

/** A value that the field takes, as far as its description tells. */
export function validValue(field: FieldDescription, ground: Ground): Arbitrary<unknown> {
  const formed = FORMED[field.name];
  if (formed) return fc.constantFrom(...formed, null);
  switch (field.type) {
    case 'string':
    case 'text':
      if (/Code$/.test(field.name)) return fc.constantFrom(...codesOf(ground));
      return fc
        .array(LETTERS, { minLength: 2, maxLength: Math.min(field.maxLength ?? 40, 40) })
        .map((letters) => `示${letters.join('').trim()}`.slice(0, field.maxLength ?? 40));
    case 'integer':
      return fc.integer({
        min: field.min ?? 0,
        max: Math.min(field.max ?? Infinity, (field.min ?? 0) + 1_000),
      });
    case 'decimal':
      return fc
        .integer({
          min: Math.ceil((field.min ?? 0) * 100),
          max: Math.floor(Math.min(field.max ?? 1_000, 1_000) * 100),
        })
        .map((hundredths) => hundredths / 100);
    case 'boolean':
      return fc.boolean();
    case 'date':
      return validDay;
    case 'datetime':
      return validDay.map((day) => `${day}T08:00:00.000Z`);
    case 'enumeration':
      return fc.constantFrom(...(field.values ?? []).map(({ value }) => value));
    case 'json':
      return fc.constantFrom(...CONDITIONS, null);
    case 'relation':
      return reference(ground.own[field.relation?.register ?? ''] ?? []);
  }
}

const validDay: Arbitrary<string> = fc
  .integer({ min: 0, max: 9_000 })
  .map((days) => new Date(Date.UTC(2002, 0, 1 + days)).toISOString().slice(0, 10));

/** Every way of naming a row that the API knows. */
function reference(rows: RowRef[]): Arbitrary<unknown> {
  if (rows.length === 0) return fc.constant(null);
  return fc
    .tuple(fc.constantFrom(...rows), fc.nat(5))
    .map(([{ id, documentId }, way]) =>
      [documentId, documentId, id, { documentId }, { connect: [{ id }] }, { set: [{ documentId }] }].at(way),
    );
}

/** A value that the field should not take: of another type, too long, out of range, or somebody else's. */
export function wrongValue(field: FieldDescription, ground: Ground): Arbitrary<unknown> {
  const special: Array<Arbitrary<unknown>> = [hostileValue];
  if (field.type === 'date' || field.type === 'datetime') special.push(hostileDay);
  if (field.type === 'integer' || field.type === 'decimal')
    special.push(hostileNumber, fc.constantFrom((field.max ?? 0) + 1, (field.min ?? 0) - 1));
  if (field.type === 'string' || field.type === 'text')
    special.push(hostileText, fc.constant('长'.repeat((field.maxLength ?? 255) + 1)));
  if (/Code$/.test(field.name)) special.push(fc.constantFrom(...JURISDICTIONS, '44', '4', '440', '4401061'));
  if (field.type === 'relation')
    special.push(
      reference(ground.foreign[field.relation?.register ?? ''] ?? []),
      fc.constantFrom<unknown>(
        { disconnect: ['x'] },
        { set: [] },
        [],
        { connect: { id: 1 } },
        2_147_483_647,
        'nothing',
      ),
    );
  if (field.type === 'json') special.push(fc.jsonValue({ maxDepth: 4 }));
  return fc.oneof(...special);
}

/** Codes inside the scope, most of them; a province's are those of its cities too. */
export const codesOf = ({ scope }: Ground): string[] => [
  scope,
  ...JURISDICTIONS.filter((code) => code.startsWith(scope)),
];

/** The `data` of a save: all right, nearly right, or nothing that a register knows. */
export function rowData(register: OfferedRegister, ground: Ground, isNew: boolean): Arbitrary<unknown> {
  const writable = register.fields.filter(({ readOnly }) => !readOnly);
  const needed = isNew ? writable.filter(({ required }) => required).map(({ name }) => name) : [];
  const whole = (valueOf: (field: FieldDescription) => Arbitrary<unknown>): Arbitrary<unknown> =>
    fc
      .subarray(writable, { minLength: isNew ? 0 : 1, maxLength: Math.min(6, writable.length) })
      .chain((chosen) =>
        fc.record(
          Object.fromEntries(
            writable
              .filter((field) => needed.includes(field.name) || chosen.includes(field))
              .map((field) => [field.name, valueOf(field)]),
          ),
        ),
      );
  const strange = fc.dictionary(
    fc.oneof(
      fc.constantFrom(
        'id',
        'documentId',
        'version',
        'createdBy',
        'createdAt',
        'locale',
        'publishedAt',
        'password',
      ),
      fc.constantFrom(...register.fields.map(({ name }) => name)),
      hostileText,
    ),
    hostileValue,
    { maxKeys: 5 },
  );
  return fc.oneof(
    { weight: 4, arbitrary: whole((field) => validValue(field, ground)) },
    {
      weight: 4,
      arbitrary: whole((field) =>
        fc.oneof(
          { weight: 5, arbitrary: validValue(field, ground) },
          { weight: 1, arbitrary: wrongValue(field, ground) },
        ),
      ),
    },
    { weight: 1, arbitrary: strange },
    { weight: 1, arbitrary: hostileValue },
  );
}
