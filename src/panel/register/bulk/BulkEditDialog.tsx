import {
  Autocomplete,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  TextField,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { FieldDescription, OfferedRegister } from '../../../shared/register-description';
import { ApiError } from '../../providers/ApiError';
import type { BulkPreview } from '../../../shared/change-answers';
import { useLabels } from '../../schema/useLabels';
import { useDescription } from '../../schema/useSchema';
import { readTyped } from '../cells/cellValue';
import { useFilterText } from '../filters/useFilterText';
import { bulkFields } from './bulkFields';
import type { BulkTarget } from './bulkTarget';
import { PreviewTable } from './PreviewTable';
import { useBulk } from './useBulk';
import { ValueInput, type BulkValue } from './ValueInput';

interface Props {
  description: OfferedRegister;
  target: BulkTarget;
  /** message that counts the rows in the register's own measure word */
  counted: string;
  /** name of a field that is settled before one begins */
  only?: string;
  title?: string;
  onClose: () => void;
}

const nothing: BulkValue = { typed: '', record: null };

/** One field, one value, many rows: first what would happen, row by row; then it is done, and can be undone. */
const BulkEditDialog = ({ description, target, counted, only, title, onClose }: Props) => {
  const translate = useTranslate();
  const labels = useLabels();
  const say = useFilterText();
  const fields = bulkFields(description).filter((field) => !only || field.name === only);
  const [field, setField] = useState<FieldDescription | null>(only ? (fields[0] ?? null) : null);
  const [value, setValue] = useState(nothing);
  const [fault, setFault] = useState<string | null>(null);
  const [preview, setPreview] = useState<BulkPreview | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isStale, setStale] = useState(false);
  const related = useDescription(field?.relation?.register ?? description.register);
  const bulk = useBulk(description.register, target);

  const reading = (chosen: FieldDescription) =>
    chosen.relation
      ? value.record || !chosen.required
        ? { value: value.record?.documentId ?? null }
        : { message: 'lists.cell.required', variables: undefined }
      : readTyped(chosen, value.typed);
  const words = (chosen: FieldDescription, read: unknown): string =>
    chosen.relation && value.record && related ? labels.title(related, value.record) : say(chosen, read);

  const show = async () => {
    if (!field) return;
    const read = reading(field);
    if ('message' in read) return setFault(translate(read.message, read.variables));
    setBusy(true);
    try {
      setPreview(await bulk.preview({ set: { [field.name]: read.value } }));
    } catch (error) {
      bulk.fail(error);
    } finally {
      setBusy(false);
    }
  };
  const carryOut = async () => {
    const read = field && reading(field);
    if (!field || !preview || !read || 'message' in read) return;
    setBusy(true);
    try {
      const { batch, changed } = await bulk.apply({ set: { [field.name]: read.value } }, preview.count);
      bulk.settle(
        batch,
        translate('lists.bulk.edited', {
          count: changed.toLocaleString(),
          register: labels.register(description),
        }),
      );
      onClose();
    } catch (error) {
      setBusy(false);
      if (!(error instanceof ApiError) || error.code !== 'selection-changed') return bulk.fail(error);
      setStale(true);
      await show();
    }
  };

  const sentence = () => {
    if (!field || !preview) return '';
    const read = reading(field);
    const said = 'message' in read ? '' : words(field, read.value);
    return translate(said === '' ? 'lists.bulk.clearing' : 'lists.bulk.sentence', {
      counted: translate(counted, { smart_count: preview.count, count: preview.count.toLocaleString() }),
      register: labels.register(description),
      field: labels.field(field),
      value: said,
    });
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="bulk-title">
      <DialogTitle id="bulk-title">{title ?? translate('lists.bulk.edit')}</DialogTitle>
      <DialogContent tabIndex={0}>
        {preview && field ? (
          <PreviewTable
            sentence={sentence()}
            note={translate(
              preview.changing === 0
                ? 'lists.bulk.noneChanging'
                : preview.changing < preview.count
                  ? 'lists.bulk.changing'
                  : '',
              { changing: preview.changing.toLocaleString(), _: '' },
            )}
            isStale={isStale}
            preview={preview}
          />
        ) : (
          <Stack gap={3} sx={{ pt: 2 }}>
            {!only && (
              <Autocomplete
                options={fields}
                value={field}
                onChange={(_event, chosen) => {
                  setField(chosen);
                  setValue(nothing);
                  setFault(null);
                }}
                getOptionLabel={labels.field}
                getOptionKey={(one) => one.name}
                openText={translate('ra.action.open')}
                closeText={translate('ra.action.close')}
                clearText={translate('ra.action.clear_input_value')}
                noOptionsText={translate('inputs.nothingFound')}
                renderInput={(params) => (
                  <TextField {...params} autoFocus label={translate('lists.bulk.field')} />
                )}
              />
            )}
            {field && (
              <ValueInput
                key={field.name}
                field={field}
                value={value}
                fault={fault}
                onChange={(next) => {
                  setValue(next);
                  setFault(null);
                }}
              />
            )}
          </Stack>
        )}
      </DialogContent>
      <DialogActions>
        {preview && <Button onClick={() => setPreview(null)}>{translate('lists.bulk.back')}</Button>}
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        {preview ? (
          <Button
            variant="contained"
            color="primary"
            disabled={isBusy || preview.changing === 0 || preview.problems.length > 0}
            onClick={carryOut}
          >
            {translate('lists.bulk.doEdit', { count: preview.changing.toLocaleString() })}
          </Button>
        ) : (
          <Button variant="contained" color="primary" disabled={isBusy || !field} onClick={show}>
            {translate('lists.bulk.next')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
};

export default BulkEditDialog;
