import type { Core } from '@strapi/strapi';
import { contentTypes } from '../description/registers';

/** Keeps Strapi's own search (`_q`) out of personal fields: it looks for parts of values. Before the tables are made. */
export function hideFromSearch(strapi: Core.Strapi): void {
  for (const { attributes } of contentTypes(strapi)) {
    for (const attribute of Object.values(attributes)) {
      const { personal = 'none' } = attribute.pluginOptions?.registers ?? {};
      // Read by @strapi/database when it builds the search; the schema's type does not name it.
      if (personal !== 'none') Object.assign(attribute, { searchable: false });
    }
  }
}
