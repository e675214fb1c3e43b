import { Box } from '@mui/material';
import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { useFormState } from 'react-hook-form';
import type { FieldDescription } from '../../../shared/register-description';
import { useLabels } from '../../schema/useLabels';

/** How many fields are named in the line; the rest are found by their colour. */
const named = 5;

/** Goes to the input of a field, of whatever kind it is. */
const goTo = (form: Element | null | undefined, name: string): void => {
  const field = form?.querySelector(`[data-field="${CSS.escape(name)}"]`);
  const input = field?.querySelector<HTMLElement>(
    'input:not([aria-hidden=true]), textarea:not([aria-hidden=true]), [role=combobox]',
  );
  field?.scrollIntoView({ block: 'center' });
  input?.focus({ preventScroll: true });
};

/** One line that says how many fields are faulty and which; after each attempt to save the first of them gets the keyboard. */
export const FormFaults = ({ fields }: { fields: FieldDescription[] }) => {
  const translate = useTranslate();
  const labels = useLabels();
  const line = useRef<HTMLDivElement>(null);
  const { errors, submitCount } = useFormState();
  const faulty = fields.filter(({ name }) => name in errors);
  const first = faulty[0]?.name;
  const attempt = useRef(0);
  useEffect(() => {
    if (submitCount === attempt.current) return;
    attempt.current = submitCount;
    if (first) goTo(line.current?.closest('form'), first);
  }, [submitCount, first]);
  const whole = errors.root?.server?.message;
  return (
    <Box ref={line} role="alert" sx={styles}>
      {submitCount > 0 && faulty.length > 0 && (
        <>
          {translate('form.faults', { smart_count: faulty.length })}
          {faulty.slice(0, named).map((field, index) => (
            <span key={field.name}>
              {index > 0 && translate('fields.separator')}
              <button type="button" onClick={() => goTo(line.current?.closest('form'), field.name)}>
                {labels.field(field)}
              </button>
            </span>
          ))}
          {faulty.length > named && ' …'}
        </>
      )}
      {whole && <span>{translate(whole, { _: whole })}</span>}
    </Box>
  );
};

const styles = {
  flex: 1,
  minWidth: 0,
  color: 'var(--build)',
  '& button': {
    border: 0,
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    padding: 0,
    cursor: 'pointer',
    textDecoration: 'underline',
  },
};
