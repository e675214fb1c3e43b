import { Box, Button, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { PageHead } from '../layout/PageHead';
import { navigationGroups } from '../layout/navigation';
import { useSchema } from '../schema/useSchema';
import { findIn } from './findIn';
import { RegisterDictionary } from './RegisterDictionary';

/** Every register and field as the schema describes it: what it means, what it takes, what workbooks call it. */
const DictionaryPage = () => {
  const translate = useTranslate();
  const schema = navigationGroups(useSchema()).flatMap(({ registers }) => registers);
  const [text, setText] = useState('');
  const found = findIn(schema, text);
  const fields = schema.reduce((sum, register) => sum + register.fields.length, 0);
  return (
    <Box sx={{ maxWidth: 1180 }}>
      <PageHead
        title={translate('dictionary.title')}
        note={translate('dictionary.note', { registers: schema.length, fields })}
        actions={
          <>
            <TextField
              size="small"
              type="search"
              label={translate('dictionary.find')}
              value={text}
              onChange={({ target }) => setText(target.value)}
              sx={{ width: 240, mr: 2 }}
            />
            <Button onClick={() => window.print()}>{translate('dictionary.print')}</Button>
          </>
        }
      />
      {found.map((register) => (
        <RegisterDictionary key={register.register} description={register} isOpen={text.trim() !== ''} />
      ))}
      {schema.length > 0 && found.length === 0 && (
        <Typography role="status" sx={{ py: 8, textAlign: 'center' }}>
          {translate('dictionary.nothing', { text })}
        </Typography>
      )}
    </Box>
  );
};

export default DictionaryPage;
