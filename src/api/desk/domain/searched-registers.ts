import type { Register } from '../../../plugins/registers';

/** A register as the search of everything looks into it: columns by what they are good for. */
export interface SearchedRegister {
  register: string;
  table: string;
  title: string;
  /** Names besides the title, and codes: attribute and column. */
  others: Array<{ field: string; column: string }>;
  /** Letters of the title's pinyin; null where the register keeps none. */
  initials: string | null;
  /** A code that stands beside the name; null where there is none. */
  code: string | null;
}

type Can = (action: string) => boolean;

/** The registers that the caller may list and whose records are called by a name that is nobody's. */
export function searchedRegisters(registers: Register[], can: Can): SearchedRegister[] {
  return registers.flatMap((one): SearchedRegister[] => {
    const { description, columns, uid, name, table } = one;
    const title = description.fields.find((field) => field.name === description.title);
    const column = columns[description.title];
    if (!title || !column || title.type !== 'string' || title.personal !== 'none' || !can(`${uid}.find`))
      return [];
    const others = description.searchFields.flatMap((field) => {
      const found = columns[field];
      return field !== description.title && field !== one.initials && found ? [{ field, column: found }] : [];
    });
    const key = description.key.find(
      (field) => field !== description.title && others.some((other) => other.field === field),
    );
    return [
      {
        register: name,
        table,
        title: column,
        others,
        initials: (one.initials && columns[one.initials]) ?? null,
        code: (key && columns[key]) ?? null,
      },
    ];
  });
}

/** A register of people: its name column, and the record that tells whose person it is. */
export interface PeopleRegister {
  register: string;
  field: string;
  table: string;
  name: string;
  /** A public text that belongs to the key, such as the unit that sent the person; null where there is none. */
  unit: string | null;
  /** Where the person belongs: a link to a named record, or null. */
  of: { linkTable: string; ownerColumn: string; targetColumn: string; table: string; title: string } | null;
}

/** The registers that the caller may list and whose records are people, searched for by the name. */
export function peopleRegisters(registers: Register[], can: Can): PeopleRegister[] {
  return registers.flatMap((one): PeopleRegister[] => {
    const { description, columns, links, uid, name, table } = one;
    const title = description.fields.find((field) => field.name === description.title);
    const column = columns[description.title];
    if (
      !title?.search ||
      title.personal !== 'masked' ||
      title.mask !== 'name' ||
      !column ||
      !can(`${uid}.find`)
    )
      return [];
    const unit = description.fields.find(
      (field) => description.key.includes(field.name) && field.type === 'string' && field.personal === 'none',
    );
    const link = links.find(({ attribute }) => attribute === description.jurisdictionFrom);
    const target = link && registers.find((candidate) => candidate.name === link.targetRegister);
    const shown = target?.description.fields.find((field) => field.name === target.description.title);
    const targetTitle = shown?.personal === 'none' ? target?.columns[shown.name] : undefined;
    return [
      {
        register: name,
        field: title.name,
        table,
        name: column,
        unit: (unit && columns[unit.name]) ?? null,
        of:
          link && targetTitle
            ? {
                linkTable: link.table,
                ownerColumn: link.ownerColumn,
                targetColumn: link.targetColumn,
                table: link.targetTable,
                title: targetTitle,
              }
            : null,
      },
    ];
  });
}
