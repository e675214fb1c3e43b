import { Box, Button, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ShowcaseFigure } from '../../shared/showcase';
import { MOST_FIGURES } from '../../shared/showcase-page';
import { todayInOffice } from '../reports/todayInOffice';
import { changedAt, moved, withoutAt } from './moved';
import { OrderButtons } from './OrderButtons';
import { fieldId } from './pageNames';

interface Props {
  figures: ShowcaseFigure[];
  onChange: (figures: ShowcaseFigure[]) => void;
}

const parts = [
  { name: 'label', longest: 30 },
  { name: 'value', longest: 20 },
  { name: 'unit', longest: 10 },
] as const;

/** Figures as captions: what was counted, how much, as of which day. */
export const FigureFields = ({ figures, onChange }: Props) => {
  const translate = useTranslate();
  return (
    <Box id={fieldId(['figures'])} sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      {figures.map((figure, index) => {
        const name = translate('showcase.list.figure', { number: index + 1 });
        const set = (part: Partial<ShowcaseFigure>) =>
          onChange(changedAt(figures, index, { ...figure, ...part }));
        return (
          <Box key={index} role="group" aria-label={name} sx={rowStyles}>
            {parts.map((part) => (
              <TextField
                key={part.name}
                id={fieldId(['figures', String(index), part.name])}
                label={translate(`showcase.list.${part.name}`)}
                value={figure[part.name]}
                slotProps={{ htmlInput: { maxLength: part.longest } }}
                onChange={(event) => set({ [part.name]: event.target.value })}
              />
            ))}
            <TextField
              id={fieldId(['figures', String(index), 'asOf'])}
              type="date"
              label={translate('showcase.list.asOf')}
              value={figure.asOf}
              slotProps={{ inputLabel: { shrink: true } }}
              onChange={(event) => set({ asOf: event.target.value })}
            />
            <Box sx={{ display: 'flex', gap: 1 }}>
              <OrderButtons
                name={name}
                index={index}
                count={figures.length}
                onMove={(to) => onChange(moved(figures, index, to))}
                onRemove={() => onChange(withoutAt(figures, index))}
              />
            </Box>
          </Box>
        );
      })}
      <Box>
        <Button
          disabled={figures.length >= MOST_FIGURES}
          onClick={() => onChange([...figures, { label: '', value: '', unit: '', asOf: todayInOffice() }])}
        >
          {translate('showcase.list.add')}
        </Button>
      </Box>
    </Box>
  );
};

const rowStyles = {
  display: 'grid',
  gap: 1,
  gridTemplateColumns: { xs: '1fr 1fr', sm: 'minmax(0,2fr) minmax(0,1fr) minmax(0,1fr) 144px auto' },
};
