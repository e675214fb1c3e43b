import { Box, Button, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { cardStyles } from '../../register/RecordSections';
import { StoryEditor } from '../../showcase/StoryEditor';
import type { EditedCollection } from './collectionDraft';

interface Props {
  id: string;
  collection: EditedCollection;
  change: (part: Partial<EditedCollection>) => void;
  isLocked: boolean;
}

/** What stands on the cover, and the preface of the whole. */
export const CoverFields = ({ id, collection, change, isLocked }: Props) => {
  const translate = useTranslate();
  const [hasPreface, setPreface] = useState(collection.preface !== null);
  return (
    <Box component="section" sx={cardStyles} aria-labelledby="cover-title">
      <Typography variant="h2" id="cover-title">
        {translate('methods.book.cover')}
      </Typography>
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: '1fr', sm: '3fr 1fr' } }}>
        <TextField
          required
          label={translate('methods.book.title')}
          value={collection.title}
          slotProps={{ htmlInput: { maxLength: 80 } }}
          onChange={({ target }) => change({ title: target.value })}
        />
        <TextField
          required
          label={translate('methods.book.year')}
          value={collection.year || ''}
          slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 4 } }}
          onChange={({ target }) => {
            const year = Number(target.value.replace(/\D/g, ''));
            if (year <= 2100) change({ year });
          }}
          error={collection.year < 2000}
          helperText={collection.year < 2000 ? translate('methods.book.badYear') : undefined}
        />
      </Box>
      <TextField
        label={translate('methods.book.publisher')}
        value={collection.publisher ?? ''}
        slotProps={{ htmlInput: { maxLength: 80 } }}
        onChange={({ target }) => change({ publisher: target.value === '' ? null : target.value })}
        sx={{ my: 3, width: '100%' }}
      />
      {!hasPreface && !isLocked && (
        <Button variant="text" onClick={() => setPreface(true)}>
          {translate('methods.book.addWholePreface')}
        </Button>
      )}
      {hasPreface && (
        <>
          <Typography variant="h3" sx={{ mb: 2 }}>
            {translate('methods.book.preface')}
          </Typography>
          <StoryEditor
            page={id}
            path={['preface']}
            label={translate('methods.book.preface')}
            levels={levels}
            isLinked={false}
            story={collection.preface ?? ''}
            onChange={(html) => change({ preface: html })}
            isLocked={isLocked}
          />
        </>
      )}
    </Box>
  );
};

const levels = [3, 4] as const;
