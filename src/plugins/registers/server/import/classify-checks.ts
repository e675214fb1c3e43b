import { escapeIdentifier as id, escapeLiteral as literal } from 'pg';
import type { BilingualText, DuplicatePolicy, ImportProblem } from '../../../../shared/import-answers';
import type { ImportField, ImportRegister } from './import-field';

interface Check {
  severity: ImportProblem['severity'];
  code: string;
  field: string | null;
  /** SQL over the row `j`. */
  when: string;
  /** Words; `{}` stands for `value`, an SQL text over `j`. */
  text: BilingualText;
  value: string | null;
}

interface CheckInput {
  register: ImportRegister;
  relations: ImportField[];
  keys: string[][];
  policy: DuplicatePolicy;
  headings: Record<string, string>;
}

/** What can only be judged against the register: as one SQL condition for errors, and one SQL list of problems. */
export function buildChecks(input: CheckInput): { anyError: string; problems: string } {
  const checks = listChecks(input);
  const list = checks.map((check) => toProblem(check, input.headings)).join('\n      || ');
  return {
    anyError: anyOf(checks.filter(({ severity }) => severity === 'error')),
    // Most rows have none, and a list that is put together from nothing costs as much as any.
    problems: `case when ${anyOf(checks)} then ${list || 'null::jsonb'} end`,
  };
}

const anyOf = (checks: Check[]): string =>
  checks.length > 0 ? `coalesce(${checks.map(({ when }) => `(${when})`).join(' or ')}, false)` : 'false';

function toProblem(
  { severity, code, field, when, text, value }: Check,
  headings: Record<string, string>,
): string {
  const say = (words: string) =>
    value === null ? literal(words) : `replace(${literal(words)}, '{}', coalesce(${value}, ''))`;
  const heading = field === null ? undefined : headings[field];
  const parts = [
    field === null ? 'null' : literal(field),
    heading === undefined ? 'null' : literal(heading),
    literal(severity),
    literal(code),
    say(text.zh),
    say(text.en),
    value ?? 'null',
  ];
  return `case when ${when} then jsonb_build_array(registers.import_problem(${parts.join(', ')})) else '[]' end`;
}

function listChecks({ register, relations, keys, policy, headings }: CheckInput): Check[] {
  const keyField = keys[0]?.[0] ?? null;
  const number = register.fields.find((field) => field.isIdentity && field.name in headings)?.name;
  return [
    ...register.fields
      .filter((field) => field.required)
      .map((field): Check => ({
        severity: 'error',
        code: 'required',
        field: field.name,
        when:
          field.name in headings
            ? `j.record is null and j.${id(field.name)} is null and not j.failed`
            : 'j.record is null',
        text: { zh: `缺少“${field.label.zh}”`, en: `“${field.label.en}” is missing` },
        value: null,
      })),
    ...relations.flatMap((field): Check[] => [
      {
        severity: field.required ? 'error' : 'warning',
        code: 'reference-not-found',
        field: field.name,
        when: `j.${id(field.name)} is not null and j.${id(`${field.name}.id`)} is null`,
        text: {
          zh: `未找到“${field.label.zh}”：“{}”${field.required ? '' : '，留空'}`,
          en: `no “${field.label.en}” named “{}”${field.required ? '' : '; left empty'}`,
        },
        value: `j.${id(field.name)}`,
      },
      {
        severity: 'error',
        code: 'reference-ambiguous',
        field: field.name,
        when: `j.${id(`${field.name}.n`)} > 1`,
        text: { zh: '有多条记录都叫“{}”，请写明代码', en: 'several records are called “{}”; give the code' },
        value: `j.${id(field.name)}`,
      },
    ]),
    {
      severity: 'error',
      code: 'duplicate-in-file',
      field: keyField,
      when:
        'j.first_row <> j.row_no or (j.first_name <> j.row_no and (j.key0 is null or j.first_key is null)' +
        (number ? ` and j.${id(number)} is null)` : ')'),
      text: { zh: '与第 {} 行重复', en: 'repeats row {}' },
      value: 'case when j.first_row <> j.row_no then j.first_row else j.first_name end::text',
    },
    ...(number
      ? [
          {
            severity: 'error' as const,
            code: 'record-not-found',
            field: number,
            when: `j.${id(number)} is not null and j.record is null`,
            text: {
              zh: '没有编号为“{}”的记录（可能已删除，或不归您管辖）；若要新增，请清空编号',
              en: 'no record has the number “{}” (deleted, or not in your charge); clear the number to add a new one',
            },
            value: `j.${id(number)}`,
          },
        ]
      : []),
    {
      severity: 'error',
      code: 'masked-value',
      field: null,
      when: 'j.masked and j.record is null',
      text: {
        zh: '新增的记录须写明完整的个人信息，不能是遮盖后的显示（含“*”）',
        en: 'a new record needs the whole personal values, not masks (with “*”)',
      },
      value: null,
    },
    {
      severity: 'error',
      code: 'record-ambiguous',
      field: keyField,
      when: 'j.matches > 1',
      text: { zh: '登记册中有多条记录与本行相符', en: 'several records of the register match this row' },
      value: null,
    },
    {
      severity: 'error',
      code: 'taken-elsewhere',
      field: keyField,
      when: 'j.is_taken',
      text: {
        zh: '该代码已由您管辖范围以外的记录使用',
        en: 'a record outside your jurisdiction has this code',
      },
      value: null,
    },
    {
      severity: 'error',
      code: 'outside-scope',
      field: null,
      when: 'j.record is not null and not registers.in_scope(j.current_jurisdiction)',
      text: { zh: '该记录不归您管辖', en: 'the record is not in your charge' },
      value: null,
    },
    {
      severity: policy === 'refuse' ? 'error' : 'info',
      code: policy === 'refuse' ? 'exists-refused' : 'exists-skipped',
      field: keyField,
      when: policy === 'refuse' || policy === 'skip' ? 'j.record is not null' : 'false',
      text:
        policy === 'refuse'
          ? { zh: '登记册中已有此记录', en: 'the register has this record already' }
          : {
              zh: '登记册中已有此记录，按所选策略跳过',
              en: 'the register has this record already; skipped as chosen',
            },
      value: null,
    },
    {
      severity: 'warning',
      code: 'jurisdiction-assumed',
      field: null,
      when: register.jurisdictionFrom === null ? 'j.assumed and j.record is null' : 'false',
      text: {
        zh: '未写明管辖，按导入人的范围“{}”登记',
        en: 'names no jurisdiction; your own, “{}”, is used',
      },
      value: 'j.jurisdiction',
    },
  ];
}
