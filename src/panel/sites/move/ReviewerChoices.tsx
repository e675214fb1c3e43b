import { Checkbox, FormControl, FormControlLabel, FormGroup, FormHelperText, FormLabel } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ReviewerChoice } from '../../../shared/review-answers';
import { useRegions } from '../../regions/useRegions';
import { placeName } from '../../regions/regions';

interface Props {
  /** undefined while they are asked for */
  choices: ReviewerChoice[] | undefined;
  label: string;
  value: number[];
  onChange: (chosen: number[]) => void;
  fault: string | undefined;
  /** who has handed in, and stays */
  fixed?: number[];
}

/** Those whose work covers what is reviewed, to be chosen from. */
export const ReviewerChoices = ({ choices, label, value, onChange, fault, fixed = [] }: Props) => {
  const translate = useTranslate();
  const regions = useRegions();
  return (
    <FormControl component="fieldset" error={fault !== undefined}>
      <FormLabel component="legend">{label}</FormLabel>
      <FormGroup sx={{ maxHeight: 260, overflowY: 'auto', flexWrap: 'nowrap' }}>
        {choices?.map(({ id, name, role, scope }) => (
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
