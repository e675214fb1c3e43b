import { MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { addDays } from '../../../shared/calendar-days';
import { OCCASIONS, UNITS } from '../../../shared/letters';
import type { NoticeWish } from '../../providers/lettersApi';
import { officeToday } from '../../providers/relativeDays';
import { LetterField } from '../LetterField';
import { StepDialog } from '../StepDialog';

interface Props {
  /** whom the notices are about, in a sentence */
  about: string;
  onRaise: (wish: NoticeWish) => Promise<void>;
  onClose: () => void;
}

/** Days that a unit has for its reply, where nothing else is asked. */
const usual = 30;

/** Asks until when, to whom first and what for; what was found the server states. */
export const RaiseDialog = ({ about, onRaise, onClose }: Props) => {
  const translate = useTranslate();
  const [wish, setWish] = useState<NoticeWish>({
    dueOn: addDays(officeToday(), usual),
    unit: UNITS[0],
    occasion: 'daily',
    requirement: '',
  });
  const set = (name: keyof NoticeWish) => (value: string) =>
    setWish((before) => ({ ...before, [name]: value }));
  return (
    <StepDialog
      title={translate('letters.raise.title')}
      act={translate('letters.raise.make')}
      fields={['dueOn', 'requirement']}
      onAct={() => onRaise(wish)}
      onClose={onClose}
    >
      {(faults) => (
        <>
          <Typography>{about}</Typography>
          <LetterField
            required
            type="day"
            label={translate('letters.raise.dueOn')}
            value={wish.dueOn}
            onChange={set('dueOn')}
            fault={faults.dueOn}
          />
          <TextField
            select
            label={translate('letters.raise.unit')}
            value={wish.unit}
            onChange={({ target }) => set('unit')(target.value)}
            helperText={translate('letters.raise.unitHelp')}
          >
            {UNITS.map((unit) => (
              <MenuItem key={unit} value={unit}>
                {translate(`letters.units.${unit}`)}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            select
            label={translate('letters.raise.occasion')}
            value={wish.occasion}
            onChange={({ target }) => set('occasion')(target.value)}
          >
            {OCCASIONS.map((occasion) => (
              <MenuItem key={occasion} value={occasion}>
                {translate(`letters.occasions.${occasion}`)}
              </MenuItem>
            ))}
          </TextField>
          <LetterField
            type="text"
            label={translate('letters.raise.requirement')}
            value={wish.requirement}
            onChange={set('requirement')}
            help={translate('letters.raise.requirementHelp')}
            fault={faults.requirement}
          />
        </>
      )}
    </StepDialog>
  );
};
