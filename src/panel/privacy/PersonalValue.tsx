import { Button } from '@mui/material';
import { useEffect, useState } from 'react';
import { useNotify, useTranslate, type RaRecord } from 'react-admin';
import type { FieldDescription, OfferedRegister } from '../../shared/register-description';
import { can } from '../schema/describe';
import { useLabels } from '../schema/useLabels';
import { RevealDialog } from './RevealDialog';
import { SECONDS_SHOWN } from './secondsShown';

interface Props {
  description: OfferedRegister;
  field: FieldDescription;
  record: RaRecord;
}

/** A masked value, and for those who edit the register a quiet way to the whole of it, told why. */
export const PersonalValue = ({ description, field, record }: Props) => {
  const translate = useTranslate();
  const labels = useLabels();
  const [asking, setAsking] = useState(false);
  const [plain, setPlain] = useState<string | null>(null);
  const mask = String(record[field.name] ?? '');
  if (plain !== null) return <Revealed value={plain} onEnd={() => setPlain(null)} />;
  return (
    <>
      {mask}
      {can(description, 'update') && /\*/.test(mask) && (
        <Button
          variant="text"
          size="small"
          sx={quiet}
          aria-label={translate('privacy.showField', { field: labels.field(field) })}
          onClick={() => setAsking(true)}
        >
          {translate('privacy.show')}
        </Button>
      )}
      {asking && (
        <RevealDialog
          register={description.register}
          documentId={String(record.id)}
          field={field}
          onClose={() => setAsking(false)}
          onShown={(value) => {
            setAsking(false);
            setPlain(value);
          }}
        />
      )}
    </>
  );
};

/** The value itself, for a minute: in this component's state and nowhere else. */
const Revealed = ({ value, onEnd }: { value: string; onEnd: () => void }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const [left, setLeft] = useState(SECONDS_SHOWN);
  useEffect(() => {
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (left <= 0) onEnd();
  }, [left, onEnd]);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    notify('privacy.copied', { type: 'info' });
  };
  return (
    <>
      <span>{value}</span>
      {/* a browser has a clipboard only where the connection is secure */}
      {window.isSecureContext && (
        <Button variant="text" size="small" sx={quiet} onClick={() => void copy()}>
          {translate('privacy.copy')}
        </Button>
      )}
      <Button variant="text" size="small" sx={quiet} onClick={onEnd}>
        {translate('privacy.hide')}
      </Button>
      <span style={{ color: 'var(--ink2)', fontSize: 12, marginLeft: 8 }}>
        {translate('privacy.left', { seconds: left })}
      </span>
    </>
  );
};

/** As high as the line of text that it stands in. */
const quiet = {
  minWidth: 0,
  minHeight: 0,
  height: 22,
  p: '0 6px',
  ml: 1,
  lineHeight: '22px',
  verticalAlign: 'top',
};
