import { MenuItem, TextField } from '@mui/material';
import { useInput, useTranslate, ValidationError, type Validator } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { useRegions } from '../regions/useRegions';
import { citiesOf, cityPart, countiesOf, countyAfterCity, type Region } from '../regions/regions';

interface Props {
  source: string;
  label: string;
  helperText?: string;
  validate?: Validator | Validator[];
}

interface ChoiceProps extends Props {
  choices: Region[];
  /** after the choice; gets the code, empty for none */
  onPick?: (code: string) => void;
  disabled?: boolean;
}

const Choice = ({ source, label, helperText, validate, choices, onPick, disabled }: ChoiceProps) => {
  const translate = useTranslate();
  const { field, fieldState, id, isRequired } = useInput({ source, validate });
  const message = fieldState.error?.message;
  const value = String(field.value ?? '');
  const known = value === '' || choices.some((one) => one.code === value);
  return (
    <TextField
      select
      id={id}
      label={label}
      required={isRequired}
      value={value}
      // what stands there can be taken out, even where nothing can be chosen
      disabled={disabled && value === ''}
      onChange={(event) => {
        field.onChange(event.target.value || null);
        onPick?.(event.target.value);
      }}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={fieldState.invalid}
      helperText={message ? <ValidationError error={message} /> : helperText}
      // why nothing can be chosen is there to be read
      slotProps={{ formHelperText: { sx: { '&.Mui-disabled': { color: 'var(--ink2)' } } } }}
    >
      {!isRequired && <MenuItem value="">{translate('inputs.none')}</MenuItem>}
      {!known && <MenuItem value={value}>{value}</MenuItem>}
      {choices.map((one) => (
        <MenuItem key={one.code} value={one.code}>
          {one.name}
        </MenuItem>
      ))}
    </TextField>
  );
};

/** The city of a record; a county that does not lie in it goes. */
export const CityInput = (props: Props) => {
  const { getValues, setValue } = useFormContext();
  const pick = (city: string) => {
    const county = String(getValues('countyCode') ?? '');
    if (county !== '' && countyAfterCity(city, county) === '')
      setValue('countyCode', null, { shouldDirty: true, shouldValidate: true });
  };
  return <Choice {...props} choices={citiesOf(useRegions())} onPick={pick} />;
};

/** The county of a record, among those of its city; Dongguan and Zhongshan have none. */
export const CountyInput = (props: Props) => {
  const translate = useTranslate();
  const regions = useRegions();
  const city = String(useWatch({ name: 'cityCode' }) ?? '');
  const choices = countiesOf(regions, city);
  const name = regions.find((one) => one.code === city)?.name ?? '';
  const why =
    city === '' ? translate('inputs.cityFirst') : name && translate('inputs.noCounties', { city: name });
  return (
    <Choice
      {...props}
      choices={choices}
      disabled={choices.length === 0}
      helperText={choices.length === 0 ? why : props.helperText}
    />
  );
};

/** Who is in charge: the province's own level, a city or a county. */
export const JurisdictionInput = ({ province, ...props }: Props & { province: string }) => {
  const translate = useTranslate();
  const regions = useRegions();
  const own = { code: province, name: translate('regions.ownLevel'), level: 'province' };
  const below = citiesOf(regions).flatMap((city) => [
    city,
    ...countiesOf(regions, city.code).map((one) => ({ ...one, name: `${city.name} ${one.name}` })),
  ]);
  return <Choice {...props} choices={[own, ...below]} />;
};

interface CascadeProps {
  value: string;
  onChange: (code: string) => void;
  /** `44`, for the province's own level */
  province: string;
}

/** City, then county: a filter by region. An empty value is the whole province. */
export const RegionCascade = ({ value, onChange, province }: CascadeProps) => {
  const translate = useTranslate();
  const regions = useRegions();
  const city = value.length === 2 ? value : cityPart(value);
  const counties = countiesOf(regions, city);
  return (
    <>
      <TextField
        select
        autoFocus
        label={translate('regions.city')}
        value={city}
        onChange={(event) => onChange(event.target.value)}
      >
        <MenuItem value="">{translate('filters.any')}</MenuItem>
        <MenuItem value={province}>{translate('regions.ownLevel')}</MenuItem>
        {citiesOf(regions).map((one) => (
          <MenuItem key={one.code} value={one.code}>
            {one.name}
          </MenuItem>
        ))}
      </TextField>
      {counties.length > 0 && (
        <TextField
          select
          label={translate('regions.county')}
          value={value.length > 4 ? countyAfterCity(city, value) : ''}
          onChange={(event) => onChange(event.target.value || city)}
        >
          <MenuItem value="">{translate('filters.any')}</MenuItem>
          {counties.map((one) => (
            <MenuItem key={one.code} value={one.code}>
              {one.name}
            </MenuItem>
          ))}
        </TextField>
      )}
    </>
  );
};
