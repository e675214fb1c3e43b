import { Alert, Box, Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetMany, useNotify, useRedirect, useTranslate } from 'react-admin';
import {
  CASE_REGISTERS,
  DOCUMENT_KINDS,
  FREE_KINDS,
  KINDS_OF_CASE,
  SINGLE_KINDS,
  type CaseRegister,
  type DocumentKind,
} from '../../../shared/letters';
import { RecordPicker } from '../../inputs/RecordPicker';
import { PageHead } from '../../layout/PageHead';
import { lettersApi } from '../../providers/lettersApi';
import type { RegisterRecord } from '../../providers/records';
import { useAddress } from '../../reports/useAddress';
import { cardStyles } from '../../register/RecordSections';
import { useLabels } from '../../schema/useLabels';
import { useDescription } from '../../schema/useSchema';
import { faultsOf, type Refused } from '../../sites/faultsOf';
import { IssuerSelect } from '../IssuerSelect';
import { LetterField } from '../LetterField';

const registersOf = (kind: DocumentKind): CaseRegister[] =>
  CASE_REGISTERS.filter((register) => KINDS_OF_CASE[register].includes(kind));

/** Which document, in whose name, about what; the server writes the first text. The choice stands in the address. */
const DraftPage = () => {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const { read, write } = useAddress();
  const kind = DOCUMENT_KINDS.find((one) => one === read('kind')) ?? 'notice';
  const possible = registersOf(kind);
  const register = possible.find((one) => one === read('register')) ?? possible[0] ?? null;
  const records = register ? read('records').split(',').filter(Boolean) : [];
  const [issuer, setIssuer] = useState('');
  const [title, setTitle] = useState('');
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isFree = FREE_KINDS.includes(kind);
  const isReady = issuer !== '' && (isFree ? title.trim() !== '' : records.length > 0);
  const make = async () => {
    setBusy(true);
    setRefused(null);
    try {
      const { documents } = await lettersApi.draft({
        kind,
        issuer,
        ...(title.trim() ? { title: title.trim() } : {}),
        ...(register ? { register, records } : {}),
      });
      notify('letters.draft.made', { type: 'success', messageArgs: { count: documents.length } });
      if (documents.length === 1) redirect('show', 'official-documents', documents[0]);
      else redirect('list', 'official-documents');
    } catch (error) {
      setRefused(faultsOf(error));
      setBusy(false);
    }
  };
  const faults = refused?.fields ?? {};
  return (
    <Box sx={{ maxWidth: 760, pb: 6 }}>
      <PageHead title={translate('letters.draft.title')} />
      <Stack component="section" gap={3} sx={cardStyles}>
        {refused && !faults.title && !faults.issuer && (
          <Alert severity="error">{translate(refused.message, { _: refused.message })}</Alert>
        )}
        <TextField
          select
          label={translate('letters.draft.kind')}
          value={kind}
          onChange={({ target }) => write({ kind: target.value, register: '', records: '' })}
        >
          {DOCUMENT_KINDS.map((one) => (
            <MenuItem key={one} value={one}>
              {translate(`letters.kinds.${one}`)}
            </MenuItem>
          ))}
        </TextField>
        <IssuerSelect value={issuer} onChange={setIssuer} fault={faults.issuer} />
        {register && (
          <Cases
            key={register}
            register={register}
            possible={possible}
            records={records}
            note={translate(SINGLE_KINDS.includes(kind) ? 'letters.draft.single' : 'letters.draft.together')}
            onRegister={(chosen) => write({ register: chosen, records: '' })}
            onRecords={(chosen) => write({ register, records: chosen.join(',') })}
          />
        )}
        {(isFree || !SINGLE_KINDS.includes(kind)) && (
          <LetterField
            type="line"
            longest={200}
            required={isFree}
            label={translate('letters.draft.docTitle')}
            value={title}
            onChange={setTitle}
            fault={faults.title}
          />
        )}
        <Typography color="text.secondary">{translate('letters.draft.note')}</Typography>
        <Box>
          <Button
            variant="contained"
            color="primary"
            disabled={!isReady || isBusy}
            onClick={() => void make()}
          >
            {translate('letters.draft.make')}
          </Button>
        </Box>
      </Stack>
    </Box>
  );
};

interface CasesProps {
  register: CaseRegister;
  possible: CaseRegister[];
  records: string[];
  note: string;
  onRegister: (register: string) => void;
  onRecords: (records: string[]) => void;
}

/** The records that the document is about: from the page one came from, or picked here. */
const Cases = ({ register, possible, records, note, onRegister, onRecords }: CasesProps) => {
  const translate = useTranslate();
  const labels = useLabels();
  const description = useDescription(register);
  const { data } = useGetMany<RegisterRecord>(register, { ids: records }, { enabled: records.length > 0 });
  const chosen = (data ?? []).filter((one): one is RegisterRecord => one !== undefined);
  const name = description ? labels.register(description) : register;
  return (
    <>
      {possible.length > 1 && (
        <RegisterChoice register={register} possible={possible} onChange={onRegister} />
      )}
      <RecordPicker
        multiple
        required
        register={register}
        label={translate('letters.draft.pick', { name })}
        value={chosen}
        onChange={(value) => onRecords([value].flat().flatMap((one) => (one ? [one.documentId] : [])))}
        helperText={note}
      />
    </>
  );
};

const RegisterChoice = ({
  register,
  possible,
  onChange,
}: {
  register: CaseRegister;
  possible: CaseRegister[];
  onChange: (register: string) => void;
}) => {
  const translate = useTranslate();
  return (
    <TextField
      select
      label={translate('letters.draft.about')}
      value={register}
      onChange={({ target }) => onChange(target.value)}
    >
      {possible.map((one) => (
        <MenuItem key={one} value={one}>
          <RegisterName register={one} />
        </MenuItem>
      ))}
    </TextField>
  );
};

const RegisterName = ({ register }: { register: string }) => {
  const labels = useLabels();
  const description = useDescription(register);
  return <>{description ? labels.register(description) : register}</>;
};

export default DraftPage;
