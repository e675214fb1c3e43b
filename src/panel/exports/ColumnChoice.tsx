import { Box, Button, Checkbox, FormControlLabel, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { OfferedRegister } from '../../shared/register-description';
import { useLabels } from '../schema/useLabels';
import { exportableFields, isPersonal, presetOf } from './exportRequest';

interface Props {
  description: OfferedRegister;
  shown?: readonly string[];
  chosen: string[];
  onChange: (fields: string[]) => void;
}

/** The columns of an export; what is ticked later comes further right. */
export const ColumnChoice = ({ description, shown, chosen, onChange }: Props) => {
  const translate = useTranslate();
  const labels = useLabels();
  const fields = exportableFields(description);
  const plain = fields.filter((field) => !isPersonal(field)).map((field) => field.name);
  const preset = presetOf(description, shown);
  const toggle = (name: string, on: boolean) =>
    onChange(on ? [...chosen, name] : chosen.filter((one) => one !== name));
  return (
    <Box component="fieldset" sx={{ border: '1px solid var(--line)', borderRadius: '4px', m: 0, p: 3 }}>
      <Box component="legend" sx={{ px: 1 }}>
        {translate('exports.columns')}
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Typography color="text.secondary" sx={{ flex: 1 }}>
          {translate('exports.columnsHelp')}
        </Typography>
        <Button onClick={() => onChange(preset)}>{translate('exports.asListed')}</Button>
        <Button onClick={() => onChange([...preset, ...plain.filter((name) => !preset.includes(name))])}>
          {translate('exports.all')}
        </Button>
      </Box>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))',
          maxHeight: 220,
          overflowY: 'auto',
        }}
      >
        {fields.map((field) => (
          <FormControlLabel
            key={field.name}
            control={
              <Checkbox
                size="small"
                checked={chosen.includes(field.name)}
                onChange={(_event, on) => toggle(field.name, on)}
              />
            }
            label={
              isPersonal(field)
                ? `${labels.field(field)}（${translate('exports.personal')}）`
                : labels.field(field)
            }
          />
        ))}
      </Box>
    </Box>
  );
};
