import { Box, Button, MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { ImportAnswer } from '../../shared/import-answers';
import type { PanelDataProvider } from '../providers/dataProvider';
import type { Mapping } from '../providers/importsApi';
import { cardStyles } from '../register/RecordSections';
import type { OfferedRegister } from '../../shared/register-description';
import { useLabels } from '../schema/useLabels';
import { formFields } from '../register/columns';
import { FileDrop } from './FileDrop';
import { PlainTable } from '../layout/PlainTable';
import { findFile, rememberFile } from './uploadedFiles';

/** Which column was taken for which field; a correction reads the file again, and is remembered for the next one. */
export const MappingTable = ({ run, description }: { run: ImportAnswer; description: OfferedRegister }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const [changed, setChanged] = useState<Mapping>({});
  const [file, setFile] = useState<File | null>(() => findFile(run.id));
  const [busy, setBusy] = useState(false);
  const ignored = run.columns.filter((column) => column.field === null).length;
  const readAgain = async () => {
    if (!file) return;
    setBusy(true);
    try {
      const mapping = { ...run.mapping, ...changed };
      const again = await dataProvider.startImport(
        { file, register: run.register, duplicatePolicy: run.duplicatePolicy, mapping },
        () => undefined,
      );
      rememberFile(again.id, file);
      navigate(`/imports/${again.id}`);
    } catch (error) {
      const message = error instanceof Error ? error.message : 'errors.server';
      notify(message, { type: 'error', messageArgs: { _: message } });
      setBusy(false);
    }
  };
  return (
    <Box component="details" open={ignored > 0} sx={cardStyles}>
      <Typography component="summary" sx={{ cursor: 'pointer', fontWeight: 600 }}>
        {translate('imports.mapping', { columns: run.columns.length, ignored })}
      </Typography>
      <PlainTable sx={{ mt: 2 }}>
        <thead>
          <tr>
            {['imports.heading', 'imports.sample', 'imports.field', 'imports.matched'].map((key) => (
              <th key={key} scope="col">
                {translate(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {run.columns.map((column) => (
            <tr key={column.heading}>
              <th scope="row">{column.heading}</th>
              <td>{column.sample}</td>
              <td>
                <FieldChoice
                  heading={column.heading}
                  value={column.heading in changed ? (changed[column.heading] ?? null) : column.field}
                  description={description}
                  onChange={(field) => setChanged({ ...changed, [column.heading]: field })}
                />
              </td>
              <td>{translate(`imports.matchedBy.${column.matchedBy}`)}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      {Object.keys(changed).length > 0 && (
        <Box sx={{ mt: 3 }}>
          {!file && <FileDrop file={file} onFile={setFile} />}
          <Button sx={{ mt: 2 }} onClick={readAgain} disabled={busy || !file}>
            {translate('imports.readAgain')}
          </Button>
        </Box>
      )}
    </Box>
  );
};

interface FieldChoiceProps {
  heading: string;
  value: string | null;
  description: OfferedRegister;
  onChange: (field: string | null) => void;
}

const FieldChoice = ({ heading, value, description, onChange }: FieldChoiceProps) => {
  const translate = useTranslate();
  const labels = useLabels();
  const fields = formFields(description);
  return (
    <TextField
      select
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value || null)}
      sx={{ minWidth: 220 }}
      slotProps={{
        select: { displayEmpty: true, sx: { height: 30 } },
        htmlInput: { 'aria-label': translate('imports.fieldOf', { heading }) },
      }}
    >
      <MenuItem value="">{translate('imports.ignored')}</MenuItem>
      {value && !fields.some((field) => field.name === value) && (
        <MenuItem value={value}>
          {value === 'documentId' ? translate('exports.recordNumber') : value}
        </MenuItem>
      )}
      {fields.map((field) => (
        <MenuItem key={field.name} value={field.name}>
          {labels.field(field)}
        </MenuItem>
      ))}
    </TextField>
  );
};
