import { Box, MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { citiesOf } from '../regions/regions';
import { useRegions } from '../regions/useRegions';
import { findField } from '../schema/describe';
import { useLabels } from '../schema/useLabels';
import { useDescription } from '../schema/useSchema';
import { pivotDimensions, pivotMeasures, type PivotRequest } from '../providers/reportsApi';
import { AsOfDay } from './AsOfDay';
import { pivotFilters } from './pivotRequest';
import { todayInOffice } from './todayInOffice';

interface Props {
  request: PivotRequest;
  onChange: (values: Record<string, string>) => void;
}

/** What stands in rows and columns, what is measured, as of when, and of which organizations. */
export const PivotControls = ({ request, onChange }: Props) => {
  const translate = useTranslate();
  const dimensions = pivotDimensions.map((one) => ({
    code: one,
    label: translate(`reports.dimensions.${one}`),
  }));
  const measures = pivotMeasures.map((one) => ({ code: one, label: translate(`reports.measures.${one}`) }));
  return (
    <Box className="screen-only" sx={{ mb: 3 }}>
      <Box sx={rowStyles}>
        <Choice
          label={translate('reports.pivot.rows')}
          value={request.rows}
          choices={dimensions.filter(({ code }) => code !== request.columns)}
          onChange={(rows) => onChange({ rows })}
        />
        <Choice
          label={translate('reports.pivot.columns')}
          value={request.columns}
          choices={dimensions.filter(({ code }) => code !== request.rows)}
          onChange={(columns) => onChange({ columns })}
        />
        <Choice
          label={translate('reports.pivot.measure')}
          value={request.measure}
          choices={measures}
          onChange={(measure) => onChange({ measure })}
        />
        <AsOfDay day={request.on ?? ''} today={todayInOffice()} onChange={(on) => onChange({ on })} />
      </Box>
      <Box sx={rowStyles}>
        {pivotFilters.map((name) => (
          <Filter key={name} name={name} value={request.filters[name] ?? ''} onChange={onChange} />
        ))}
      </Box>
    </Box>
  );
};

interface FilterProps {
  name: (typeof pivotFilters)[number];
  value: string;
  onChange: Props['onChange'];
}

/** One condition; its choices are the register's own words. */
const Filter = ({ name, value, onChange }: FilterProps) => {
  const translate = useTranslate();
  const labels = useLabels();
  const organizations = useDescription('organizations');
  const regions = useRegions();
  const field = organizations && findField(organizations, name);
  const choices =
    name === 'city'
      ? citiesOf(regions).map(({ code, name: place }) => ({ code, label: place }))
      : Object.keys(field?.values ?? {})
          // what has left the register's denominators is never counted here
          .filter((code) => code !== 'not-applicable')
          .map((code) => ({ code, label: field ? labels.value(field, code) : code }));
  return (
    <Choice
      label={translate(`reports.dimensions.${name}`)}
      value={value}
      choices={[{ code: '', label: translate('filters.any') }, ...choices]}
      onChange={(code) => onChange({ [name]: code })}
    />
  );
};

interface ChoiceProps {
  label: string;
  value: string;
  choices: { code: string; label: string }[];
  onChange: (code: string) => void;
}

const Choice = ({ label, value, choices, onChange }: ChoiceProps) => (
  <TextField
    select
    label={label}
    // a code from an old address stands until its choices are there
    value={choices.some(({ code }) => code === value) ? value : ''}
    onChange={({ target }) => onChange(target.value)}
    slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
  >
    {choices.map(({ code, label: text }) => (
      <MenuItem key={code} value={code}>
        {text}
      </MenuItem>
    ))}
  </TextField>
);

const rowStyles = {
  display: 'grid',
  gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', sm: 'repeat(auto-fill, minmax(170px, 200px))' },
  gap: 3,
  mt: 3,
};
