import { readdirSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Label {
  zh: string;
  en: string;
}

export interface Attribute {
  type: string;
  enum?: string[];
  target?: string;
  maxLength?: number;
  min?: number;
  max?: number;
  mappedBy?: string;
  inversedBy?: string;
  pluginOptions?: {
    registers?: {
      label: Label;
      section?: string;
      help?: Label;
      list?: boolean;
      values?: Record<string, Label>;
      import?: { aliases: string[] };
    };
  };
}

export interface ContentType {
  uid: string;
  options: { draftAndPublish: boolean };
  pluginOptions: {
    registers: {
      enabled: boolean;
      label: Label;
      title: string;
      key: string[];
      jurisdictionFrom?: string;
      sections: Record<string, Label>;
    };
  };
  attributes: Record<string, Attribute>;
}

const API = path.resolve(__dirname, '../../../src/api');

/** Every register that src/api describes. */
export function readRegisters(): ContentType[] {
  return readdirSync(API)
    .map((name) => ({ name, file: path.join(API, name, 'content-types', name, 'schema.json') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => ({ uid: `api::${name}.${name}`, ...JSON.parse(readFileSync(file, 'utf8')) }))
    .filter(({ pluginOptions }) => pluginOptions?.registers?.enabled === true);
}

/** The registers' attributes as a table for `it.each`: register, name, attribute. */
export function attributesOf(registers: ContentType[]): Array<[string, string, Attribute]> {
  return registers.flatMap(({ uid, attributes }) =>
    Object.entries(attributes).map(([name, attribute]): [string, string, Attribute] => [
      uid,
      name,
      attribute,
    ]),
  );
}
