import { TextField } from '@mui/material';
import { useRef, useState } from 'react';
import { useInput, useRecordContext, useTranslate, ValidationError, type Validator } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { normalizeCreditCode, parseCreditCode } from '../../shared/credit-code';
import { mono } from '../layout/tokens';
import { useRegions } from '../regions/useRegions';
import { findField } from '../schema/describe';
import { useLabels } from '../schema/useLabels';
import { useDescription } from '../schema/useSchema';
import { creditCodeFill, toldByCode } from './creditCodeFill';

interface Props {
  source: string;
  label: string;
  helperText?: string;
  validate?: Validator | Validator[];
}

/** A code that stands in the register already stays as it is, however long; a new one has 18 characters. */
const isWhole =
  (kept: unknown): Validator =>
  (value: unknown) => {
    if (typeof value !== 'string' || value === '' || value === kept) return undefined;
    const { code, ...parsed } = parseCreditCode(value);
    return !parsed.valid && parsed.cause === 'length'
      ? { message: 'inputs.code.length', args: { length: code.length } }
      : undefined;
  };

const doubtOf = (value: string): string | null => {
  const parsed = parseCreditCode(value);
  if (value === '' || parsed.valid || parsed.cause === 'length') return null;
  return parsed.cause === 'alphabet' ? 'inputs.code.alphabet' : 'inputs.code.checkDigit';
};

/**
 * A unified social credit code: when one leaves it, it fills the type and the region that it tells where these are
 * empty, and says so. What looks wrong is a warning, as in an import: old certificates carry such codes.
 */
export const CreditCodeInput = ({ source, label, helperText, validate = [] }: Props) => {
  const translate = useTranslate();
  const kept = useRecordContext()?.[source];
  const { field, fieldState, id, isRequired } = useInput({
    source,
    validate: [isWhole(kept), ...[validate].flat()],
  });
  const { fill, said } = useFilling();
  const value = String(field.value ?? '');
  const [isLeft, setLeft] = useState(true);
  const leave = () => {
    const code = normalizeCreditCode(value);
    if (code !== value) field.onChange(code);
    fill(code);
    setLeft(true);
    field.onBlur();
  };
  const message = fieldState.error?.message;
  const doubt = isLeft ? doubtOf(value) : null;
  return (
    <TextField
      id={id}
      label={label}
      required={isRequired}
      name={field.name}
      value={value}
      onChange={(event) => {
        setLeft(false);
        field.onChange(event.target.value);
      }}
      onBlur={leave}
      inputRef={field.ref}
      error={fieldState.invalid}
      color={doubt ? 'warning' : undefined}
      focused={doubt ? true : undefined}
      helperText={
        message ? (
          <ValidationError error={message} />
        ) : (
          <span role="status">
            {[doubt && translate(doubt), said].filter(Boolean).join(' ') || helperText}
          </span>
        )
      }
      slotProps={{ htmlInput: { spellCheck: false, autoComplete: 'off', style: { fontFamily: mono } } }}
    />
  );
};

/** Fills the form's other fields from a code, and remembers in words what it filled. */
const useFilling = () => {
  const translate = useTranslate();
  const labels = useLabels();
  const regions = useRegions();
  const description = useDescription();
  const { getValues, setValue } = useFormContext();
  const filled = useRef<ReturnType<typeof creditCodeFill>>({});
  const [said, setSaid] = useState('');
  const wordOf = (name: (typeof toldByCode)[number], value: string): string => {
    const field = description && findField(description, name);
    if (!field) return value;
    const word = field.values
      ? labels.value(field, value)
      : (regions.find((one) => one.code === value)?.name ?? value);
    return `${labels.field(field)} ${word}`;
  };
  const fill = (code: string) => {
    const held = Object.fromEntries(toldByCode.map((name) => [name, getValues(name)]));
    const told = creditCodeFill(code, held, filled.current, regions);
    const news = toldByCode.filter((name) => {
      const field = description && findField(description, name);
      return field && !field.readOnly && told[name] !== undefined && told[name] !== held[name];
    });
    if (news.length === 0) return;
    for (const name of news) {
      filled.current[name] = told[name];
      setValue(name, told[name], { shouldDirty: true, shouldValidate: true });
    }
    const fields = news.map((name) => wordOf(name, told[name] ?? '')).join(translate('fields.separator'));
    setSaid(translate('inputs.code.filled', { fields }));
  };
  return { fill, said };
};
