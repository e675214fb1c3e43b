import { useInput, ValidationError, type Validator } from 'react-admin';
import type { FieldDescription } from '../../shared/register-description';
import { RecordPicker } from './RecordPicker';

interface Props {
  field: FieldDescription;
  label: string;
  helperText?: string;
  validate?: Validator | Validator[];
}

/** A relation in a form; its value is the chosen record itself, sent as a documentId. */
export const RelationInput = ({ field, label, helperText, validate }: Props) => {
  const input = useInput({ source: field.name, validate });
  const message = input.fieldState.error?.message;
  return (
    <RecordPicker
      register={field.relation?.register ?? ''}
      multiple={field.relation?.multiple ?? false}
      label={label}
      value={input.field.value || null}
      onChange={input.field.onChange}
      onBlur={input.field.onBlur}
      inputRef={input.field.ref}
      required={input.isRequired}
      error={input.fieldState.invalid}
      helperText={message ? <ValidationError error={message} /> : helperText}
    />
  );
};
