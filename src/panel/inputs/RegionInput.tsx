import { MenuItem, TextField } from '@mui/material';
import { useInput, useTranslate, ValidationError, type Validator } from 'react-admin';
import { useRegions } from '../regions/useRegions';
import { citiesOf, cityPart, countiesOf, countyAfterCity, type Region } from '../regions/regions';

interface Props {
  source: string;
  label: string;
  helperText?: string;
  validate?: Validator | Validator[];
}

const Choice = ({ source, label, helperText, validate, choices }: Props & { choices: Region[] }) => {
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
      onChange={(event) => field.onChange(event.target.value || null)}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={fieldState.invalid}
      helperText={message ? <ValidationError error={message} /> : helperText}
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

/** The city of a record. */
export const CityInput = (props: Props) => <Choice {...props} choices={citiesOf(useRegions())} />;

/** The county of a record, among those of its city. */
export const CountyInput = ({ city, ...props }: Props & { city: string }) => (
  <Choice {...props} choices={countiesOf(useRegions(), city)} />
);

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
