import { useTranslate } from 'react-admin';
import type { FieldDescription, OfferedRegister } from '../../../shared/register-description';
import { filterableFields } from '../columns';

/** Fields a list can be filtered by; who is in charge comes first, whether described or not. */
export const useFilterFields = (description: OfferedRegister): FieldDescription[] => {
  const translate = useTranslate();
  const own = filterableFields(description).filter((field) => field.name !== 'jurisdictionCode');
  const label = translate('regions.jurisdiction');
  return [{ ...jurisdiction, label: { zh: label, en: label } }, ...own];
};

const jurisdiction: FieldDescription = {
  name: 'jurisdictionCode',
  type: 'string',
  label: { zh: '', en: '' },
  section: null,
  help: null,
  required: false,
  readOnly: false,
  list: false,
  search: false,
  markup: false,
  personal: 'none',
  mask: null,
  export: false,
  maxLength: null,
  min: null,
  max: null,
  aliases: [],
  values: null,
  relation: null,
};
