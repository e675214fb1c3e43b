import { searchColumnsOf, titleParts, type Register, type SearchColumns } from '../../../plugins/registers';

/** A register as the search of everything looks into it: columns by what they are good for. */
export interface SearchedRegister extends SearchColumns {
  register: string;
  title: string;
  /** Names besides the title, and codes: attribute and column. */
  others: Array<{ field: string; column: string }>;
  /** A code that stands beside the name; null where there is none. */
  code: string | null;
}

type Can = (action: string) => boolean;

/** The registers that the caller may list and whose records are called by a name that is nobody's. */
export function searchedRegisters(registers: Register[], can: Can): SearchedRegister[] {
  return registers.flatMap((one): SearchedRegister[] => {
    const { description, columns, uid, name } = one;
    const searched = searchColumnsOf(one);
    const title = columns[description.title];
    if (!searched || !title || !can(`${uid}.find`)) return [];
    const others = description.searchFields.flatMap((field) => {
      const column = columns[field];
      return column && column !== title && searched.columns.includes(column) ? [{ field, column }] : [];
    });
    const key = description.key.find(
      (field) => field !== description.title && others.some((other) => other.field === field),
    );
    return [{ ...searched, register: name, title, others, code: (key && columns[key]) ?? null }];
  });
}

/** A register whose records are called by what they link: a coverage link by an organization and a Party organization. */
export interface LinkingRegister {
  register: string;
  table: string;
  /** What each record is called by, in the order of its name; of a person the mask. */
  parts: Array<{
    linkTable: string;
    ownerColumn: string;
    targetColumn: string;
    table: string;
    title: string;
    /** How the title is masked; null where it is nobody's name. */
    mask: string | null;
    /** What it is found by; null where it is not looked for. */
    searched: SearchColumns | null;
  }>;
}

/** The registers that the caller may list and whose records have no name but those of what they link. */
export function linkingRegisters(registers: Register[], can: Can): LinkingRegister[] {
  const find = (name: string): Register | null => registers.find((one) => one.name === name) ?? null;
  return registers.flatMap((one): LinkingRegister[] => {
    if (!can(`${one.uid}.find`)) return [];
    const parts = titleParts(one, find).flatMap(({ field, column, link, linkTable }) => {
      const target = link?.targetRegister ? find(link.targetRegister) : null;
      if (!link || !linkTable || !target || field.type !== 'string') return [];
      return [
        {
          linkTable: link.table,
          ownerColumn: link.ownerColumn,
          targetColumn: link.targetColumn,
          table: linkTable,
          title: column,
          mask: field.personal === 'none' ? null : field.mask,
          searched: can(`${target.uid}.find`) ? searchColumnsOf(target) : null,
        },
      ];
    });
    return parts.some(({ searched }) => searched) ? [{ register: one.name, table: one.table, parts }] : [];
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
