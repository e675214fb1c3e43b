import type { Core } from '@strapi/strapi';
import { query } from '../../../plugins/registers';
import type { Text } from '../domain/facts';
import type { Grouping } from '../validation/summary';

const PROVINCIAL: Text = { zh: '省本级', en: 'Provincial level' };
const NO_AGENCY: Text = { zh: '无业务主管单位', en: 'No competent agency' };
const UNKNOWN: Text = { zh: '未填写', en: 'Not filled in' };
const PROVINCE_DIGITS = 2;

/** What the groups of a summary are called. */
export async function labelsOf(
  strapi: Core.Strapi,
  groupBy: Grouping,
  keys: string[],
): Promise<Map<string, Text>> {
  if (groupBy === 'orgType') return typeLabels(strapi);
  const named = await query<{ key: string; name: string }>(
    strapi,
    groupBy === 'city'
      ? 'select code as key, name from public.regions where code = any ($1)'
      : 'select document_id as key, name from public.agencies where document_id = any ($1)',
    [keys],
  );
  const labels = new Map(named.map(({ key, name }): [string, Text] => [key, { zh: name, en: name }]));
  labels.set('', groupBy === 'city' ? UNKNOWN : NO_AGENCY);
  if (groupBy === 'city') {
    for (const key of keys.filter(({ length }) => length === PROVINCE_DIGITS)) labels.set(key, PROVINCIAL);
  }
  return labels;
}

/** The words for the types, from the description of the field itself. */
function typeLabels(strapi: Core.Strapi): Map<string, Text> {
  const { orgType } = strapi.contentType('api::organization.organization').attributes;
  // The register's description is the project's own part of the schema, which Strapi does not type.
  const options = orgType?.pluginOptions as { registers?: { values?: Record<string, Text> } } | undefined;
  return new Map([...Object.entries(options?.registers?.values ?? {}), ['', UNKNOWN]]);
}
