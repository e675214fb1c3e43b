import {
  Autocomplete,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Radio,
  RadioGroup,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useListContext, useLocaleState, useStore, useTranslate } from 'react-admin';
import {
  EXPORT_FORMATS,
  PLAIN_ROWS_ALONE,
  PURPOSE_LENGTH,
  type ExportFormat,
} from '../../shared/export-answers';
import type { OfferedRegister } from '../../shared/register-description';
import { listPairs } from '../providers/listQuery';
import { toBody } from '../providers/exportsApi';
import { can } from '../schema/describe';
import { useLabels } from '../schema/useLabels';
import { useSchema } from '../schema/useSchema';
import { ColumnChoice } from './ColumnChoice';
import {
  exportableFields,
  isPersonal,
  needsApproval,
  presetOf,
  whatIsMissing,
  withPurpose,
} from './exportRequest';
import { useStartExport } from './useStartExport';

interface Props {
  description: OfferedRegister;
  shown?: readonly string[];
  onClose: () => void;
}

/** What to take out of the list, in which form, and what for. */
const ExportDialog = ({ description, shown, onClose }: Props) => {
  const translate = useTranslate();
  const labels = useLabels();
  const schema = useSchema();
  const [locale] = useLocaleState();
  const { filterValues, sort, total = 0 } = useListContext();
  const [fields, setFields] = useState(() => presetOf(description, shown));
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const [wantsPlain, setWantsPlain] = useState(false);
  const [purposes, setPurposes] = useStore<string[]>('exports.purposes', []);
  const [purpose, setPurpose] = useState('');
  const { start, isBusy, refused } = useStartExport(onClose);
  const hasPersonal = exportableFields(description).some(
    (field) => isPersonal(field) && fields.includes(field.name),
  );
  const isPlain = hasPersonal && wantsPlain;
  const missing = whatIsMissing(total, fields, purpose);
  const submit = () => {
    setPurposes(withPurpose(purposes, purpose.trim()));
    void start({
      ...toBody(listPairs(schema, description, { filter: filterValues, sort })),
      register: description.register,
      fields,
      format,
      purpose: purpose.trim(),
      locale: locale === 'en' ? 'en' : 'zh',
      ...(isPlain ? { personal: 'plain' as const } : {}),
    });
  };
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="export-title">
      <DialogTitle id="export-title">
        {translate('exports.title', { name: labels.register(description) })}
      </DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
        <Typography>{translate('exports.rows', { count: total.toLocaleString() })}</Typography>
        <ColumnChoice description={description} shown={shown} chosen={fields} onChange={setFields} />
        {hasPersonal && !isPlain && (
          <Typography color="text.secondary">{translate('exports.masked')}</Typography>
        )}
        {hasPersonal && can(description, 'update') && (
          <FormControlLabel
            control={<Checkbox checked={wantsPlain} onChange={(_event, on) => setWantsPlain(on)} />}
            label={translate('exports.plain')}
          />
        )}
        {needsApproval(isPlain, total) && (
          <Typography role="status">{translate('exports.plainAlone', { most: PLAIN_ROWS_ALONE })}</Typography>
        )}
        <RadioGroup
          row
          aria-label={translate('exports.format')}
          value={format}
          onChange={(_event, value) => setFormat(value === 'csv' ? 'csv' : 'xlsx')}
        >
          {EXPORT_FORMATS.map((one) => (
            <FormControlLabel
              key={one}
              value={one}
              control={<Radio size="small" />}
              label={translate(`exports.formats.${one}`)}
            />
          ))}
        </RadioGroup>
        <Autocomplete
          freeSolo
          options={purposes}
          inputValue={purpose}
          onInputChange={(_event, value) => setPurpose(value.slice(0, PURPOSE_LENGTH.most))}
          renderInput={(params) => (
            <TextField
              {...params}
              label={translate('exports.purpose')}
              helperText={translate('exports.purposeHelp')}
            />
          )}
        />
        {refused && <Typography role="alert">{translate(refused, { _: refused })}</Typography>}
        {missing && (
          <Typography role="status" color="text.secondary">
            {translate(missing)}
          </Typography>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" color="primary" onClick={submit} disabled={missing !== null || isBusy}>
          {translate('exports.start')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

export default ExportDialog;
