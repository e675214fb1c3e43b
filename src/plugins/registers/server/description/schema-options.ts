import type { MaskKind, Words } from '../../../../shared/register-description';

/** What a content type's `pluginOptions.registers` may say. */
export interface RegisterOptions {
  enabled?: boolean;
  label?: Words;
  group?: string;
  order?: number;
  title?: string;
  sort?: string;
  key?: string[];
  reading?: 'scope' | 'everyone';
  jurisdictionFrom?: string;
  import?: boolean;
  sections?: Record<string, Words>;
}

/** What an attribute's `pluginOptions.registers` may say. */
export interface FieldOptions {
  label?: Words;
  section?: string;
  help?: Words;
  list?: boolean;
  search?: boolean;
  personal?: 'none' | 'masked' | 'encrypted';
  /** How a personal value is masked; absent: told from the attribute's name. */
  mask?: MaskKind;
  export?: boolean;
  derived?: boolean;
  hidden?: boolean;
  readOnly?: boolean;
  import?: { aliases?: string[] };
  values?: Record<string, Words & { aliases?: string[] }>;
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
  pluginOptions?: { registers?: RegisterOptions };
}

export function isRegister(type: ContentTypeSchema): boolean {
  return type.pluginOptions?.registers?.enabled === true;
}
