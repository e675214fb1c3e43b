import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { FieldDescription, OfferedRegister } from '../../shared/register-description';
import { EmptyValue } from '../fields/EmptyValue';
import { tableStyles } from '../layout/tableStyles';
import { findRegister } from '../schema/describe';
import { useLabels } from '../schema/useLabels';
import { useSchema } from '../schema/useSchema';
import { fieldRules } from './fieldRules';

interface Props {
  description: OfferedRegister;
  /** Open whatever one chose: something in it was looked for. */
  isOpen: boolean;
}

const COLUMNS = ['label', 'name', 'type', 'rules', 'help', 'aliases'];

/** One register of the dictionary; closed at first, since there are many. */
export const RegisterDictionary = ({ description, isOpen }: Props) => {
  const translate = useTranslate();
  const { text } = useLabels();
  const [chosen, setChosen] = useState(false);
  const open = isOpen || chosen;
  return (
    <Box component="section" sx={{ mb: 1, breakInside: 'avoid' }}>
      <Box component="h2" sx={{ m: 0, fontSize: 14 }}>
        <Button
          aria-expanded={open}
          onClick={() => setChosen(!chosen)}
          sx={{ width: '100%', justifyContent: 'flex-start', gap: 2, color: 'var(--ink)' }}
        >
          <span aria-hidden>{open ? '▾' : '▸'}</span>
          {text(description.label)}
          <Box component="code" sx={{ color: 'var(--ink2)' }}>
            {description.register}
          </Box>
        </Button>
      </Box>
      {open && (
        <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={text(description.label)}>
          <Box
            component="table"
            sx={{ ...tableStyles, '& td:nth-of-type(-n + 4)': { whiteSpace: 'nowrap' } }}
          >
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {translate(`dictionary.columns.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {description.fields.map((field) => (
                <Field key={field.name} field={field} />
              ))}
            </tbody>
          </Box>
        </Box>
      )}
    </Box>
  );
};

const Field = ({ field }: { field: FieldDescription }) => {
  const translate = useTranslate();
  const { text } = useLabels();
  const separator = translate('fields.separator');
  const rules = fieldRules(field).map(({ key, count }) => translate(`dictionary.rules.${key}`, { count }));
  return (
    <tr>
      <td>{text(field.label)}</td>
      <td>
        <code>{field.name}</code>
      </td>
      <td>
        <Type field={field} />
      </td>
      <td>{rules.join(separator) || <EmptyValue />}</td>
      <td>{text(field.help) || <EmptyValue />}</td>
      <td>{field.aliases.join(separator) || <EmptyValue />}</td>
    </tr>
  );
};

const Type = ({ field }: { field: FieldDescription }) => {
  const translate = useTranslate();
  const { text } = useLabels();
  const target = findRegister(useSchema(), field.relation?.register ?? '');
  const register = target ? text(target.label) : (field.relation?.register ?? '');
  const choices = field.values?.map(({ label }) => text(label)).join(translate('fields.separator'));
  return (
    <>
      {translate(`dictionary.types.${field.type}`, { register })}
      {choices && (
        <Box sx={{ color: 'var(--ink2)', fontSize: 12, whiteSpace: 'normal', minWidth: 160 }}>{choices}</Box>
      )}
    </>
  );
};
