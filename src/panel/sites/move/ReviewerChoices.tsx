import { Checkbox, FormControl, FormControlLabel, FormGroup, FormHelperText, FormLabel } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { sitesApi } from '../../providers/sitesApi';
import { useRegions } from '../../regions/useRegions';
import { placeName } from '../../regions/regions';

interface Props {
  site: string;
  label: string;
  value: number[];
  onChange: (chosen: number[]) => void;
  fault: string | undefined;
  /** who has handed in, and stays */
  fixed?: number[];
}

/** Those whose work covers the site, to be chosen from. */
export const ReviewerChoices = ({ site, label, value, onChange, fault, fixed = [] }: Props) => {
  const translate = useTranslate();
  const regions = useRegions();
  const { data } = useQuery({
    queryKey: ['sites', 'reviewers', site],
    queryFn: () => sitesApi.reviewers(site),
  });
  return (
    <FormControl component="fieldset" error={fault !== undefined}>
      <FormLabel component="legend">{label}</FormLabel>
      <FormGroup sx={{ maxHeight: 260, overflowY: 'auto', flexWrap: 'nowrap' }}>
        {data?.map(({ id, name, role, scope }) => (
          <FormControlLabel
            key={id}
            control={
              <Checkbox
                checked={value.includes(id)}
                disabled={fixed.includes(id)}
                onChange={({ target }) =>
                  onChange(target.checked ? [...value, id] : value.filter((one) => one !== id))
                }
              />
            }
            label={`${name} · ${translate(`roles.${role}`)} · ${placeName(regions, scope)}`}
          />
        ))}
      </FormGroup>
      <FormHelperText>
        {fault
          ? translate(fault, { _: fault })
          : translate('sites.moves.reviewersNote', { count: value.length })}
      </FormHelperText>
    </FormControl>
  );
};
