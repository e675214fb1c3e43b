import type { OfferedRegister, Words } from '../../../shared/register-description';
import { relatedRegisters, sectionsOf, type FieldSection, type RelatedRegister } from '../../schema/describe';
import { shownFields } from '../columns';

/** One tab of a record's page: sections of its own fields, and rows of other registers that point at it. */
export interface RecordTab {
  key: string;
  /** null: the panel's own word for the key */
  label: Words | null;
  sections: FieldSection[];
  related: RelatedRegister[];
}

/** Tabs that the panel has words for, in their order; a register may rename them and add its own. */
export const standardTabs = ['basic', 'party', 'coverage', 'people', 'items'] as const;

/** Where rows of other registers stand when their relation names no tab. */
const ofRelated = 'items';

interface Drawn {
  /** fields said in words elsewhere on the page */
  without?: readonly string[];
  /** keys of the sections that come first */
  first?: readonly string[];
  /** tabs on which the page has something of its own */
  extras?: readonly string[];
}

/** The tabs of a record's page as the schema names them; those that hold nothing are left out. */
export const recordTabs = (
  schema: OfferedRegister[],
  description: OfferedRegister,
  { without = [], first = [], extras = [] }: Drawn = {},
): RecordTab[] => {
  const place = ({ key }: FieldSection) => (first.includes(key) ? first.indexOf(key) : first.length);
  const sections = sectionsOf(
    description,
    shownFields(description).filter((field) => !without.includes(field.name)),
  ).sort((a, b) => place(a) - place(b));
  const related = relatedRegisters(schema, description.register);
  const keys = new Set<string>([
    ...standardTabs,
    ...description.tabs.map(({ key }) => key),
    ...sections.map(tabOfSection),
    ...related.map(tabOfRelated),
  ]);
  return [...keys]
    .map((key) => ({
      key,
      label: description.tabs.find((tab) => tab.key === key)?.label ?? null,
      sections: sections.filter((section) => tabOfSection(section) === key),
      related: related.filter((one) => tabOfRelated(one) === key),
    }))
    .filter((tab) => tab.sections.length + tab.related.length > 0 || extras.includes(tab.key));
};

const tabOfSection = ({ tab }: FieldSection): string => tab ?? standardTabs[0];

const tabOfRelated = ({ field, through }: RelatedRegister): string =>
  // what belongs to a related row is a matter of the record, not one of its people
  (through ? null : field.relation?.tab) ?? ofRelated;
