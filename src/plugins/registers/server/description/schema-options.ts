import type { MaskKind, Words } from '../../../../shared/register-description';

/** A list as a schema file writes it, or as one types it in the Content-Type Builder: parted by 、 or commas. */
export type Names = string[] | string;

/** What a content type's `pluginOptions.registers` may say. Words that are empty count as not said. */
export interface RegisterOptions {
  enabled?: boolean;
  label?: Partial<Words>;
  group?: string;
  order?: number;
  title?: string;
  /** Attribute that keeps the pinyin initials of the title; absent: one that is made for them. */
  initials?: string;
  sort?: string;
  key?: Names;
  reading?: 'scope' | 'everyone';
  jurisdictionFrom?: string;
  /** Some years after the day in this attribute the person is taken out of the row. */
  anonymise?: { endedOn: string };
  import?: boolean;
  /** `tab`: the tab of a record's page on which the section stands; the first one when absent. */
  sections?: Record<string, Partial<Words> & { tab?: string }>;
  /** Own names of tabs of a record's page. */
  tabs?: Record<string, Partial<Words>>;
  /** Who may use a register that the application's own matrix does not name; nobody when absent. */
  access?: 'none' | 'office';
}

/** What an attribute's `pluginOptions.registers` may say. */
export interface FieldOptions {
  label?: Partial<Words>;
  section?: string;
  help?: Partial<Words>;
  list?: boolean;
  search?: boolean;
  personal?: 'none' | 'masked' | 'encrypted';
  /** How a personal value is masked; absent: told from the attribute's name. */
  mask?: MaskKind;
  /** False keeps it out of workbooks; the Content-Type Builder's choice writes it as a text. */
  export?: boolean | 'true' | 'false';
  /** Longest value of an encrypted field; the schema's own limit is that of its sealed text. */
  maxLength?: number;
  derived?: boolean;
  hidden?: boolean;
  readOnly?: boolean;
  /** Of a text: it is HTML; in workbooks and histories it stands as plain text, a paragraph a line. */
  markup?: boolean;
  /** Of a relation: the tab of the target's page on which the rows that point at it stand. */
  tab?: string;
  import?: { aliases?: Names };
  values?: Record<string, Partial<Words> & { aliases?: Names }>;
}

/** The parts of an attribute that the description reads. */
export interface AttributeSchema {
  type: string;
  required?: boolean;
  maxLength?: number;
  min?: number;
  max?: number;
  enum?: string[];
  relation?: string;
  target?: string;
  mappedBy?: string;
  pluginOptions?: { registers?: FieldOptions };
}

/** The parts of a content type that the description reads. */
export interface ContentTypeSchema {
  uid: string;
  collectionName?: string;
  info: { singularName: string; pluralName: string; displayName: string };
  attributes: Record<string, AttributeSchema>;
  options?: Record<string, unknown>;
  pluginOptions?: { registers?: RegisterOptions };
}

export function isRegister(type: ContentTypeSchema): boolean {
  return type.pluginOptions?.registers?.enabled === true;
}
