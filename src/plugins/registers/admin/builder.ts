import type { ComponentType } from 'react';
import type { FieldOptions, RegisterOptions } from '../server/description/schema-options';
import type { text } from './messages';

/** The parts of Strapi's admin and of its Content-Type Builder that are used here; Strapi exports no types for them. */
export interface AdminApp {
  registerPlugin(plugin: { id: string; name: string }): void;
  getPlugin(id: 'content-type-builder'): { apis: { forms: BuilderForms } } | undefined;
}

export interface BuilderForms {
  components: { add(input: { id: string; component: ComponentType<InputProps> }): void };
  addContentTypeSchemaMutation(mutate: (next: BuilderType, before?: BuilderType) => BuilderType): void;
  extendContentType(extension: { form: { advanced: () => FormItem[]; base: () => FormItem[] } }): void;
  extendFields(
    types: readonly string[],
    extension: { form: { advanced: (form: AttributeForm) => FormItem[]; base: () => FormItem[] } },
  ): void;
}

/** One input of a form; its name is the path of the value in the schema. */
export interface FormItem {
  name: string;
  type: 'text' | 'textarea' | 'checkbox' | 'number' | 'select' | 'registers-sections';
  intlLabel: ReturnType<typeof text>;
  description?: ReturnType<typeof text>;
  options?: Array<{ key: string; value: string; metadatas: { intlLabel: ReturnType<typeof text> } }>;
}

/** What the Builder hands to a custom input. */
export interface InputProps {
  name: string;
  intlLabel: ReturnType<typeof text>;
  hint?: unknown;
  value?: unknown;
  onChange: (event: { target: { name: string; value: unknown } }) => void;
}

export interface BuilderType {
  pluginOptions?: { registers?: RegisterOptions };
  options?: Record<string, unknown>;
}

export interface AttributeForm {
  forTarget: string;
  type: string;
  step?: string;
  contentTypeSchema?: BuilderType;
  /** The attribute as it stands in the form. */
  data?: { enum?: unknown; pluginOptions?: { registers?: FieldOptions } };
}

export interface Translations {
  locale: string;
  data: Record<string, string>;
}
