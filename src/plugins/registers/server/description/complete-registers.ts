import type { Core } from '@strapi/strapi';
import { initialsOf } from '../forms/initials';
import { contentTypes } from './registers';
import { isRegister, type AttributeSchema } from './schema-options';

/** The fields that the guard stands on. A schema may describe them itself, with words and a section of its own. */
const GUARDED_BY: Record<string, AttributeSchema & { default?: number }> = {
  jurisdictionCode: {
    type: 'string',
    maxLength: 9,
    pluginOptions: {
      registers: {
        label: { zh: '管辖区划', en: 'Jurisdiction' },
        help: {
          zh: '负责管理这条记录的机关的区划代码，如省 44、市 4401、县（市、区）440106；它决定谁能看到这条记录。不填则归填写人的单位。',
          en: 'Code of the office in charge of this row, such as 44, 4401 or 440106: it decides who sees the row. Empty: your own.',
        },
        import: { aliases: ['管辖', '区划代码'] },
      },
    },
  },
  version: {
    type: 'integer',
    min: 1,
    default: 1,
    pluginOptions: {
      registers: { label: { zh: '版本号', en: 'Version' }, export: false, readOnly: true },
    },
  },
};

/** What names are searched by beside themselves; no screen shows it. */
const INITIALS: AttributeSchema = {
  type: 'string',
  maxLength: 255,
  pluginOptions: {
    registers: {
      label: { zh: '拼音首字母', en: 'Pinyin initials' },
      search: true,
      export: false,
      derived: true,
      hidden: true,
    },
  },
};

/**
 * Gives every register what the guard stands on, so that a content type made in the Content-Type Builder is one as
 * soon as it says so: jurisdiction and version where the schema has none, and no drafts (a draft would be a second
 * row of the same record). One that is called by a name is given its pinyin initials, too. Runs before Strapi makes the tables.
 */
export function completeRegisters(strapi: Core.Strapi): void {
  for (const type of contentTypes(strapi).filter(isRegister)) {
    const initials = initialsOf(type);
    if (initials) type.attributes[initials.attribute] ??= INITIALS;
    for (const [name, attribute] of Object.entries(GUARDED_BY)) type.attributes[name] ??= attribute;
    type.options = { ...type.options, draftAndPublish: false };
  }
}
