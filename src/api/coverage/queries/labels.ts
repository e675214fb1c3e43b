import type { Core } from '@strapi/strapi';
import { query } from '../../../plugins/registers';
import { LEVEL_LABELS, type Dimension } from '../domain/dimensions';
import type { Text } from '../domain/facts';

const PROVINCIAL: Text = { zh: '省本级', en: 'Provincial level' };
const NO_AGENCY: Text = { zh: '无业务主管单位', en: 'No competent agency' };
const UNKNOWN: Text = { zh: '未填写', en: 'Not filled in' };
const PROVINCE_DIGITS = 2;
const CITY_DIGITS = 4;

/** Attributes of an organization whose own words name the groups. */
const ATTRIBUTES: Partial<Record<Dimension, string>> = {
  orgType: 'orgType',
  duty: 'duty',
  verdict: 'verdict',
  form: 'coverageForm',
  status: 'status',
};

/** What the groups of a dimension are called, in the order in which they are shown. */
export async function labelsOf(
  strapi: Core.Strapi,
  dimension: Dimension,
  keys: string[],
): Promise<Map<string, Text>> {
  const attribute = ATTRIBUTES[dimension];
  if (attribute) return attributeLabels(strapi, attribute);
  if (dimension === 'level') return new Map(Object.entries(LEVEL_LABELS));
  if (dimension === 'quarter') return new Map(keys.map((key) => [key, { zh: key, en: key }]));
  return dimension === 'agency' ? agencyLabels(strapi, keys) : regionLabels(strapi, dimension, keys);
}

async function agencyLabels(strapi: Core.Strapi, keys: string[]): Promise<Map<string, Text>> {
  const named = await query<{ key: string; name: string }>(
    strapi,
    'select document_id as key, name from public.agencies where document_id = any ($1) order by name',
    [keys],
  );
  return new Map([...named.map(({ key, name }): [string, Text] => [key, same(name)]), ['', NO_AGENCY]]);
}

/** A code is a place; the shortest codes are the offices themselves (省本级, 市本级), not the place they sit in. */
async function regionLabels(
  strapi: Core.Strapi,
  dimension: Dimension,
  keys: string[],
): Promise<Map<string, Text>> {
  const named = await query<{ key: string; name: string }>(
    strapi,
    'select code as key, name from public.regions where code = any ($1) order by code',
    [keys],
  );
  const labels = named.map(({ key, name }): [string, Text] => {
    if (key.length === PROVINCE_DIGITS) return [key, PROVINCIAL];
    const isOwnLevel = dimension === 'county' && key.length === CITY_DIGITS;
    return [key, isOwnLevel ? { zh: `${name}本级`, en: `${name}: city level` } : same(name)];
  });
  return new Map([...labels, ['', UNKNOWN]]);
}

/** The words for the values, from the description of the field itself. */
function attributeLabels(strapi: Core.Strapi, attribute: string): Map<string, Text> {
  const described = strapi.contentType('api::organization.organization').attributes[attribute];
  // The register's description is the project's own part of the schema, which Strapi does not type.
  const options = described?.pluginOptions as { registers?: { values?: Record<string, Text> } } | undefined;
  return new Map([...Object.entries(options?.registers?.values ?? {}), ['', UNKNOWN]]);
}

const same = (name: string): Text => ({ zh: name, en: name });
