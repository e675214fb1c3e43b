import { Alert, Button, MenuItem, TextField } from '@mui/material';
import { useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useIssuingBodies } from './useIssuingBodies';

interface Props {
  value: string;
  onChange: (issuer: string) => void;
  fault?: string;
}

/** One's office's issuing body; where there is but one it is chosen, where there is none the way to it is shown. */
export const IssuerSelect = ({ value, onChange, fault }: Props) => {
  const translate = useTranslate();
  const bodies = useIssuingBodies();
  const only = bodies?.[0]?.documentId;
  useEffect(() => {
    if (value === '' && only) onChange(String(only));
  }, [value, only, onChange]);
  if (bodies?.length === 0)
    return (
      <Alert
        severity="warning"
        action={
          <Button component={Link} to="/issuing-bodies/create">
            {translate('letters.draft.addIssuer')}
          </Button>
        }
      >
        {translate('letters.draft.noIssuer')}
      </Alert>
    );
  const isKnown = bodies?.some(({ documentId }) => documentId === value) ?? false;
  return (
    <TextField
      select
      required
      label={translate('letters.draft.issuer')}
      value={isKnown ? value : ''}
      onChange={({ target }) => onChange(target.value)}
      error={fault !== undefined}
      helperText={fault && translate(fault, { _: fault })}
    >
      {(bodies ?? []).map(({ documentId, name, mark }) => (
        <MenuItem key={documentId} value={documentId}>
          {String(name)}（{String(mark)}）
        </MenuItem>
      ))}
    </TextField>
  );
};
