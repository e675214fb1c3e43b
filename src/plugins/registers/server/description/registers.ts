import type { Core } from '@strapi/strapi';
import { initialsOf } from '../forms/initials';
import { describeRegister } from './describe';
import { isRegister, type ContentTypeSchema } from './schema-options';
import type { RegisterDescription } from '../../../../shared/register-description';

/** A relation that a register owns, as its link table stores it. */
export interface LinkTable {
  attribute: string;
  table: string;
  ownerColumn: string;
  targetColumn: string;
  /** Plural name and table of the other end; null where it is no register. */
  targetRegister: string | null;
  targetTable: string;
  /** Columns that keep the order of the relation, where Strapi keeps one. */
  orderColumns: string[];
}

/** A register with its place in the database. */
export interface Register {
  description: RegisterDescription;
  uid: string;
  /** Plural name, as in the REST path and in the audit record. */
  name: string;
  table: string;
  /** Attribute that keeps the pinyin initials of the title; null where there is none. */
  initials: string | null;
  /** Attribute name → column name, relations left out. */
  columns: Record<string, string>;
  derivedColumns: string[];
  links: LinkTable[];
  /** Who may use it where the application's own matrix does not say. */
  access: 'none' | 'office';
}

/** All registers of the application, in the order of their descriptions. Read them after Strapi loaded its types. */
export function registersOf(strapi: Core.Strapi): Register[] {
  return contentTypes(strapi)
    .filter(isRegister)
    .map((type) => toRegister(strapi, type))
    .sort((a, b) => a.description.order - b.description.order);
}

/** The register with this plural name, or null. */
export function findRegister(strapi: Core.Strapi, name: string): Register | null {
  const type = contentTypes(strapi).find(
    (candidate) => isRegister(candidate) && candidate.info.pluralName === name,
  );
  return type ? toRegister(strapi, type) : null;
}

/** The register of this content type, or null. */
export function findRegisterByUid(strapi: Core.Strapi, uid: string): Register | null {
  const type = typeOf(strapi, uid);
  return type && isRegister(type) ? toRegister(strapi, type) : null;
}

export function contentTypes(strapi: Core.Strapi): ContentTypeSchema[] {
  // Strapi types attributes per kind; the description reads the few properties they share.
  return Object.values(strapi.contentTypes) as unknown as ContentTypeSchema[];
}

function typeOf(strapi: Core.Strapi, uid: string): ContentTypeSchema | undefined {
  return contentTypes(strapi).find((type) => type.uid === uid);
}

const known = new WeakMap<Core.Strapi, Map<string, Register>>();

function toRegister(strapi: Core.Strapi, type: ContentTypeSchema): Register {
  const cache = known.get(strapi) ?? new Map<string, Register>();
  known.set(strapi, cache);
  const cached = cache.get(type.uid);
  if (cached) return cached;
  const register = buildRegister(strapi, type);
  cache.set(type.uid, register);
  return register;
}

function buildRegister(strapi: Core.Strapi, type: ContentTypeSchema): Register {
  const metadata = strapi.db.metadata.get(type.uid);
  const columns: Record<string, string> = {};
  const links: LinkTable[] = [];
  for (const [name, attribute] of Object.entries(metadata.attributes)) {
    if (attribute.type !== 'relation') {
      columns[name] = 'columnName' in attribute && attribute.columnName ? attribute.columnName : name;
      continue;
    }
    if (!('joinTable' in attribute) || !attribute.joinTable || !('target' in attribute)) continue;
    if (!('inverseJoinColumn' in attribute.joinTable)) continue;
    if ('mappedBy' in attribute && attribute.mappedBy) continue;
    const target = strapi.db.metadata.get(attribute.target);
    const targetType = typeOf(strapi, attribute.target);
    links.push({
      attribute: name,
      table: attribute.joinTable.name,
      ownerColumn: attribute.joinTable.joinColumn.name,
      targetColumn: attribute.joinTable.inverseJoinColumn.name,
      targetRegister: targetType && isRegister(targetType) ? targetType.info.pluralName : null,
      targetTable: target.tableName,
      orderColumns: [
        'orderColumnName' in attribute.joinTable ? attribute.joinTable.orderColumnName : undefined,
        'inverseOrderColumnName' in attribute.joinTable
          ? attribute.joinTable.inverseOrderColumnName
          : undefined,
      ].filter((column): column is string => typeof column === 'string'),
    });
  }
  const derivedColumns = Object.entries(type.attributes)
    .filter(([, attribute]) => attribute.pluginOptions?.registers?.derived)
    .map(([name]) => columns[name])
    .filter((column): column is string => column !== undefined);
  return {
    description: describeRegister(type, (uid) => typeOf(strapi, uid)),
    uid: type.uid,
    name: type.info.pluralName,
    table: metadata.tableName,
    initials: initialsOf(type)?.attribute ?? null,
    columns,
    derivedColumns,
    links,
    access: type.pluginOptions?.registers?.access ?? 'none',
  };
}
