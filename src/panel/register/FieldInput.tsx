import { Suspense } from 'react';
import {
  maxLength,
  maxValue,
  minValue,
  NullableBooleanInput,
  NumberInput,
  required,
  SelectInput,
  TextInput,
  useResourceContext,
  useTranslate,
  type Validator,
} from 'react-admin';
import { ClerkDateInput } from '../inputs/ClerkDateInput';
import { CreditCodeInput } from '../inputs/CreditCodeInput';
import { ownInputs } from '../inputs/ownInputs';
import { JsonInput } from '../inputs/JsonInput';
import { CityInput, CountyInput, JurisdictionInput } from '../inputs/RegionInput';
import { RelationInput } from '../inputs/RelationInput';
import { PersonalInput } from '../privacy/PersonalInput';
import { useStaff } from '../layout/useStaff';
import type { FieldDescription } from '../../shared/register-description';
import { useLabels } from '../schema/useLabels';

const isWhole: Validator = (value: unknown) =>
  typeof value === 'number' && !Number.isInteger(value) ? 'inputs.notWhole' : undefined;

const validators = (field: FieldDescription): Validator[] => [
  ...(field.required ? [required()] : []),
  ...(field.maxLength !== null ? [maxLength(field.maxLength)] : []),
  ...(field.min !== null ? [minValue(field.min)] : []),
  ...(field.max !== null ? [maxValue(field.max)] : []),
  ...(field.type === 'integer' ? [isWhole] : []),
];

/** The input that a field's description asks for. */
export const FieldInput = ({ field }: { field: FieldDescription }) => {
  const labels = useLabels();
  const resource = useResourceContext();
  const translate = useTranslate();
  const province = useStaff()?.scope.slice(0, 2) ?? '';
  const common = {
    source: field.name,
    label: labels.field(field),
    helperText: labels.text(field.help) || undefined,
    validate: validators(field),
    margin: 'none' as const,
  };
  const quiet = { ...common, helperText: common.helperText ?? (false as const) };
  const Own = ownInputs[resource ?? '']?.[field.name];
  if (Own)
    return (
      <Suspense>
        <Own {...common} />
      </Suspense>
    );
  if (field.relation) return <RelationInput {...common} field={field} />;
  if (field.name === 'cityCode') return <CityInput {...common} />;
  if (field.name === 'jurisdictionCode') return <JurisdictionInput {...common} province={province} />;
  if (field.name === 'countyCode') return <CountyInput {...common} />;
  if (field.name === 'creditCode') return <CreditCodeInput {...common} />;
  if (field.personal !== 'none' && field.type === 'string') return <PersonalInput {...quiet} />;
  switch (field.type) {
    case 'enumeration': {
      const choices = (field.values ?? []).map((one) => ({ id: one.value, name: labels.text(one.label) }));
      return (
        <SelectInput {...quiet} choices={choices} translateChoice={false} parse={(value) => value || null} />
      );
    }
    case 'boolean':
      return <NullableBooleanInput {...quiet} nullLabel={translate('inputs.none')} />;
    case 'integer':
    case 'decimal':
      return <NumberInput {...quiet} step={field.type === 'integer' ? 1 : 'any'} />;
    case 'date':
      return <ClerkDateInput {...common} />;
    case 'json':
      return <JsonInput {...common} />;
    case 'text':
      return <TextInput {...quiet} multiline minRows={2} />;
    default:
      return <TextInput {...quiet} />;
  }
};
