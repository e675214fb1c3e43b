import { attributeItems, DESCRIBED_TYPES } from './attributeItems';
import { contentTypeItems } from './contentTypeItems';
import { tidyContentType } from './tidyContentType';
import { SectionsInput } from './SectionsInput';
import type { AdminApp, Translations } from './builder';
import { PLUGIN_ID } from './messages';

/**
 * Extends the forms of Strapi's Content-Type Builder, as its i18n plugin does, with what a register's schema says of
 * itself and of its fields: labels, section, help, list, personal, export and the like.
 */
export default {
  register(app: AdminApp): void {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap(app: AdminApp): void {
    const forms = app.getPlugin('content-type-builder')?.apis.forms;
    if (!forms) return;
    forms.components.add({ id: 'registers-sections', component: SectionsInput });
    forms.addContentTypeSchemaMutation(tidyContentType);
    forms.extendContentType({ form: { advanced: contentTypeItems, base: () => [] } });
    forms.extendFields(DESCRIBED_TYPES, { form: { advanced: attributeItems, base: () => [] } });
  },

  async registerTrads({ locales }: { locales: string[] }): Promise<Translations[]> {
    return Promise.all(
      locales.map(async (locale) => ({
        locale,
        data: locale.startsWith('zh')
          ? (await import('./translations/zh-Hans.json')).default
          : (await import('./translations/en.json')).default,
      })),
    );
  },
};
