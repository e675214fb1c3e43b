import { TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { LINE_LENGTH, TEXT_LENGTH, type MoveField, type SiteStage } from '../../../shared/site-life';
import type { SiteLife } from '../../../shared/site-answers';
import { DayText } from '../../inputs/ClerkDateInput';
import { SiteReviewers } from './SiteReviewers';

interface Props {
  field: MoveField;
  site: string;
  to: SiteStage;
  life: SiteLife;
  value: string | number[] | undefined;
  onChange: (value: string | number[]) => void;
  /** key of the message that says what is wrong */
  fault: string | undefined;
}

/** One thing that is stated with a move. */
export const MoveFieldInput = ({ field, site, to, life, value, onChange, fault }: Props) => {
  const translate = useTranslate();
  const { name, type, isRequired } = field;
  const label = translate(`sites.fields.${name}`);
  if (type === 'reviewers')
    return (
      <SiteReviewers
        site={site}
        label={label}
        value={Array.isArray(value) ? value : []}
        onChange={onChange}
        fault={fault}
      />
    );
  const said = {
    label,
    required: isRequired,
    value: typeof value === 'string' ? value : '',
    error: fault !== undefined,
    helperText: fault ? translate(fault, { _: fault }) : hint(name, to, life, translate),
  };
  if (type === 'day') return <DayText {...said} onDay={onChange} />;
  return (
    <TextField
      {...said}
      multiline={type === 'text'}
      minRows={type === 'text' ? 3 : undefined}
      onChange={({ target }) => onChange(target.value)}
      slotProps={{ htmlInput: { maxLength: type === 'text' ? TEXT_LENGTH : LINE_LENGTH } }}
    />
  );
};

const hint = (
  name: string,
  to: SiteStage,
  { batch }: SiteLife,
  translate: (key: string, words?: object) => string,
): string | undefined => {
  if (name === 'noticeTo' && batch) return translate('sites.moves.noticeDays', { days: batch.noticeDays });
  if (name === 'validTo') return translate('sites.moves.valid', { years: batch?.validYears ?? 3 });
  if (name === 'reviewDueOn' && (to === 'named' || to === 'reviewed')) return translate('sites.moves.due');
  return undefined;
};
