/** A text in both languages of the interface. */
export interface Words {
  zh: string;
  en: string;
}

export type FieldType =
  | 'string'
  | 'text'
  | 'integer'
  | 'decimal'
  | 'boolean'
  | 'date'
  | 'datetime'
  | 'enumeration'
  | 'json'
  | 'relation';

/** What a mask leaves: a surname, the ends of a number, or nothing. */
export type MaskKind = 'name' | 'phone' | 'text';

/** One value of an enumeration. */
export interface ChoiceDescription {
  value: string;
  label: Words;
  /** Other words for it in workbooks. */
  aliases: string[];
}

export interface RelationDescription {
  /** The register it points at, as in `/api/<register>`. */
  register: string;
  multiple: boolean;
  /** The target's field that stands for it in lists and pickers. */
  title: string;
  /** The tab of the target's page on which the rows that point at it stand; null where none is named. */
  tab: string | null;
}

/** One field of a register, as every generic client sees it. */
export interface FieldDescription {
  name: string;
  type: FieldType;
  label: Words;
  section: string | null;
  help: Words | null;
  required: boolean;
  readOnly: boolean;
  list: boolean;
  search: boolean;
  /** Of a text: it is HTML. */
  markup: boolean;
  personal: 'none' | 'masked' | 'encrypted';
  /** What the mask of a personal field leaves to be seen; null where it is not personal. */
  mask: MaskKind | null;
  export: boolean;
  maxLength: number | null;
  min: number | null;
  max: number | null;
  /** Headings of workbooks that mean this field, beside its labels and its name. */
  aliases: string[];
  values: ChoiceDescription[] | null;
  relation: RelationDescription | null;
}

/** A register: a content type whose schema says `pluginOptions.registers.enabled`. */
export interface RegisterDescription {
  /** Plural name, as in the REST path. */
  register: string;
  singular: string;
  uid: string;
  label: Words;
  /** Pinyin initials of the Chinese label. */
  labelInitials: string;
  group: string;
  order: number;
  title: string;
  /** How lists are ordered at first, such as `order` or `date:desc`; null: by title. */
  sort: string | null;
  /** Fields that a search looks into, those included that no screen shows (pinyin initials). */
  searchFields: string[];
  /** Fields that identify a row in a workbook. */
  key: string[];
  jurisdictionFrom: string | null;
  reading: 'scope' | 'everyone';
  import: boolean;
  /** `tab` is the tab of a record's page on which the section stands; null: the first one. */
  sections: Array<{ key: string; label: Words; tab: string | null }>;
  /** Names of tabs of a record's page that the register gives itself, in their order. */
  tabs: Array<{ key: string; label: Words }>;
  fields: FieldDescription[];
}

export type RegisterAction = 'find' | 'findOne' | 'create' | 'update' | 'delete';

/** One register as `GET /api/schema/registers` describes it to a caller: also what their role may do. */
export interface OfferedRegister extends RegisterDescription {
  actions: RegisterAction[];
}
