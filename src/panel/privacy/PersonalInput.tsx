import { Button } from '@mui/material';
import { TextInput, useRecordContext, useTranslate, type TextInputProps } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';

/**
 * A personal field of a form. What the record holds is a mask: it stands as the placeholder, and as long as nobody
 * types the value stays as it is.
 */
export const PersonalInput = (props: TextInputProps) => {
  const record = useRecordContext();
  const mask: unknown = record?.[props.source];
  return typeof mask === 'string' && mask !== '' ? (
    <MaskedInput {...props} mask={mask} />
  ) : (
    <TextInput {...props} />
  );
};

const MaskedInput = ({ mask, ...props }: TextInputProps & { mask: string }) => {
  const translate = useTranslate();
  const { setValue } = useFormContext();
  const value: unknown = useWatch({ name: props.source });
  const isCleared = value === null;
  const set = (next: string | null) => setValue(props.source, next, { shouldDirty: true });
  return (
    <TextInput
      {...props}
      format={(stored: unknown) => (stored === mask || stored === null ? '' : String(stored ?? ''))}
      parse={(typed: string) => (typed === '' ? mask : typed)}
      placeholder={isCleared ? translate('privacy.cleared') : `${mask}（${translate('privacy.keep')}）`}
      helperText={translate('privacy.keepHelp')}
      autoComplete="off"
      slotProps={{
        inputLabel: { shrink: true },
        input: {
          endAdornment:
            props.required || isRequired(props) ? undefined : (
              <Button
                size="small"
                variant="text"
                sx={{ whiteSpace: 'nowrap' }}
                onClick={() => set(isCleared ? mask : null)}
              >
                {translate(isCleared ? 'privacy.keep' : 'privacy.clear')}
              </Button>
            ),
        },
      }}
    />
  );
};

/** react-admin marks its own `required()` validator. */
const isRequired = ({ validate }: TextInputProps): boolean =>
  (Array.isArray(validate) ? validate : [validate]).some(
    (validator) => typeof validator === 'function' && 'isRequired' in validator,
  );
