import { titleFields } from '../schema/title';
import type { FieldDescription, OfferedRegister } from '../../shared/register-description';
import type { QueryPair } from './filters';

/** Relations of relations are followed this far for a name: a visit names its assignment by instructor and organization. */
const deepest = 2;

/** `populate[…]` pairs that fetch exactly what names the record behind a relation. */
export const populatePairs = (
  schema: OfferedRegister[],
  field: FieldDescription,
  prefix = '',
  depth = 1,
): QueryPair[] => {
  const at = `${prefix}populate[${field.name}]`;
  const target = schema.find((one) => one.register === field.relation?.register);
  if (!target) return [[`${at}[fields][0]`, field.relation?.title ?? 'id']];
  const parts = titleFields(target);
  const own = parts.filter((part) => !part.relation);
  const names = own.length > 0 ? own.map((part) => part.name) : ['version'];
  return [
    ...names.map((name, index): QueryPair => [`${at}[fields][${index}]`, name]),
    ...(depth < deepest
      ? parts.filter((part) => part.relation).flatMap((part) => nestedPairs(schema, part, at, depth + 1))
      : []),
  ];
};

/** Inside a populate, the next one is written `[populate][name]`. */
const nestedPairs = (
  schema: OfferedRegister[],
  field: FieldDescription,
  at: string,
  depth: number,
): QueryPair[] =>
  populatePairs(schema, field, '', depth).map(([name, value]) => [
    at + name.replace(/^populate/, '[populate]'),
    value,
  ]);
