import { Box, Button, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { LONGEST_HIGHLIGHT, MOST_HIGHLIGHTS } from '../../shared/showcase-page';
import { changedAt, moved, withoutAt } from './moved';
import { OrderButtons } from './OrderButtons';
import { fieldId } from './pageNames';

interface Props {
  highlights: string[];
  onChange: (highlights: string[]) => void;
}

/** Short lines that stand out, in their order. */
export const HighlightFields = ({ highlights, onChange }: Props) => {
  const translate = useTranslate();
  return (
    <Box id={fieldId(['highlights'])} sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      {highlights.map((text, index) => {
        const name = translate('showcase.list.highlight', { number: index + 1 });
        return (
          <Box key={index} sx={{ display: 'flex', gap: 1 }}>
            <TextField
              id={fieldId(['highlights', String(index)])}
              label={name}
              value={text}
              slotProps={{ htmlInput: { maxLength: LONGEST_HIGHLIGHT } }}
              onChange={(event) => onChange(changedAt(highlights, index, event.target.value))}
            />
            <OrderButtons
              name={name}
              index={index}
              count={highlights.length}
              onMove={(to) => onChange(moved(highlights, index, to))}
              onRemove={() => onChange(withoutAt(highlights, index))}
            />
          </Box>
        );
      })}
      <Box>
        <Button disabled={highlights.length >= MOST_HIGHLIGHTS} onClick={() => onChange([...highlights, ''])}>
          {translate('showcase.list.add')}
        </Button>
      </Box>
    </Box>
  );
};
