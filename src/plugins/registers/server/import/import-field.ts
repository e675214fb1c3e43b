import type { FieldDescription } from '../../../../shared/register-description';
import type { BilingualText } from '../../../../shared/import-answers';

export type ImportFieldType =
  'string' | 'text' | 'integer' | 'decimal' | 'boolean' | 'date' | 'datetime' | 'enumeration' | 'relation';

/** A field of a register as the reader needs it: plain data, so that it can be sent to the worker thread. */
export interface ImportField {
  /** Attribute name, e.g. `creditCode`. */
  name: string;
  /** Database column of a plain field, e.g. `credit_code`; null for a relation. */
  column: string | null;
  type: ImportFieldType;
  label: BilingualText;
  help: BilingualText | null;
  /** Further headings under which offices keep this field. */
  aliases: string[];
  required: boolean;
  personal: FieldDescription['personal'];
  mask: FieldDescription['mask'];
  /** The record's own number: it finds the record and is never written. */
  isIdentity?: true;
  /** Its text is HTML; in a file it stands as plain text, a paragraph a line. */
  isMarkup?: true;
  /** Filled by rules only; no heading leads to it. */
  isInternal: boolean;
  /** What a new record gets where the file says nothing. */
  defaultValue: string | number | boolean | null;
  maxLength: number | null;
  min: number | null;
  max: number | null;
  values: ImportFieldValue[] | null;
  relation: ImportRelation | null;
}

export interface ImportFieldValue {
  value: string;
  label: BilingualText;
  aliases: string[];
}

/** How a related record is found and linked. Identifiers come from Strapi's own metadata, never from a file. */
export interface ImportRelation {
  register: string;
  table: string;
  /** Columns of the target that name a record, in the order in which they are tried, e.g. credit code, then name. */
  keyColumns: string[];
  linkTable: string;
  /** Column of the link table that holds this register's id, and the one that holds the target's. */
  ownColumn: string;
  targetColumn: string;
  /** Columns that keep the order of the relation, where Strapi keeps one. */
  orderColumns: string[];
}

/** A register as the importer needs it. */
export interface ImportRegister {
  /** Plural API name, e.g. `organizations`. */
  register: string;
  uid: string;
  table: string;
  label: BilingualText;
  /** Attribute shown as the record's name. */
  title: string;
  /** Which attribute keeps the pinyin initials of which name. */
  initials: { name: string; attribute: string } | null;
  /** Alternatives by which a row finds its record: each is a list of attributes that must all agree. */
  keys: string[][];
  /** Relation whose record hands its jurisdiction on to this row. */
  jurisdictionFrom: string | null;
  fields: ImportField[];
}
