/** One text in the two languages of the panel. */
export interface Text {
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

export interface FieldValue {
  value: string;
  label: Text;
}

export interface RelationDescription {
  /** REST path of the register it points at, as in `/api/<register>` */
  register: string;
  multiple: boolean;
  /** field of the target that stands for it in lists and pickers */
  title: string;
}

export interface FieldDescription {
  name: string;
  type: FieldType;
  label: Text;
  section: string | null;
  help: Text | null;
  required: boolean;
  readOnly: boolean;
  list: boolean;
  search: boolean;
  personal: 'none' | 'masked' | 'encrypted';
  export: boolean;
  maxLength: number | null;
  min: number | null;
  max: number | null;
  aliases: string[];
  values: FieldValue[] | null;
  relation: RelationDescription | null;
}

export type RegisterAction = 'find' | 'findOne' | 'create' | 'update' | 'delete';

/** One register as `GET /api/schema/registers` describes it for the caller's role. */
export interface RegisterDescription {
  register: string;
  singular: string;
  uid: string;
  label: Text;
  group: string;
  order: number;
  /** field shown as the record's name */
  title: string;
  /** such as `order` or `date:desc`; null: by title */
  sort: string | null;
  /** fields a search looks into, those included that no screen shows */
  searchFields: string[];
  key: string[];
  jurisdictionFrom: string | null;
  import: boolean;
  sections: { key: string; label: Text }[];
  fields: FieldDescription[];
  actions: RegisterAction[];
}
