import { Box, MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { RegisterRecord } from '../../providers/records';
import { useLabels } from '../../schema/useLabels';
import { findField } from '../../schema/describe';
import { useDescription } from '../../schema/useSchema';
import { fieldId } from '../../showcase/pageNames';
import { CallSelect } from '../CallSelect';
import type { EditedMethod } from './methodDraft';

interface Props {
  method: EditedMethod;
  calls: RegisterRecord[] | undefined;
  change: (part: Partial<EditedMethod>) => void;
}

/** What a method is called, in a sentence and by whom; the call that it answers. */
export const IdentityFields = ({ method, calls, change }: Props) => {
  const translate = useTranslate();
  const labels = useLabels();
  const description = useDescription('work-methods');
  const themes = (description && findField(description, 'theme')?.values) ?? [];
  const field = (name: 'title' | 'oneLine' | 'authors', longest: number, lines = 1) => (
    <TextField
      id={fieldId([name])}
      label={translate(`methods.fields.${name}`)}
      required
      multiline={lines > 1}
      minRows={lines}
      value={method[name] ?? ''}
      helperText={name === 'authors' ? translate('methods.editor.authorsHelp') : undefined}
      slotProps={{ htmlInput: { maxLength: longest } }}
      onChange={({ target }) =>
        change({ [name]: target.value === '' && name !== 'title' ? null : target.value })
      }
    />
  );
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
      {field('title', 80)}
      {field('oneLine', 200, 2)}
      {field('authors', 200)}
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: '1fr', sm: '2fr 1fr' } }}>
        <CallSelect
          id={fieldId(['call'])}
          calls={calls}
          label={translate('methods.fields.call')}
          none="methods.create.noCall"
          required
          value={method.call ?? ''}
          onCall={(call) =>
            change({
              call: call ? String(call.id) : null,
              ...(call ? { year: Number(call.year) } : {}),
              ...(typeof call?.theme === 'string' ? { theme: call.theme } : {}),
            })
          }
        />
        <TextField
          select
          label={translate('methods.fields.theme')}
          value={method.theme ?? ''}
          onChange={({ target }) => change({ theme: target.value === '' ? null : target.value })}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        >
          <MenuItem value="">{translate('fields.empty')}</MenuItem>
          {themes.map(({ value, label }) => (
            <MenuItem key={value} value={value}>
              {labels.text(label)}
            </MenuItem>
          ))}
        </TextField>
      </Box>
    </Box>
  );
};
