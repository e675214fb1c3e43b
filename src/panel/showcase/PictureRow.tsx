import { Box, Button, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { LONGEST_ALTERNATIVE, LONGEST_CAPTION, type PagePicture } from '../../shared/showcase-page';
import { MediaPicture } from './MediaPicture';
import { OrderButtons } from './OrderButtons';
import { fieldId } from './pageNames';

interface Props {
  pageId: string;
  picture: PagePicture;
  index: number;
  count: number;
  isCover?: boolean;
  /** which of the two texts must be there */
  needed?: 'caption' | 'alternative';
  onChange: (picture: PagePicture) => void;
  onMove: (from: number, to: number) => void;
  onRemove: () => void;
  /** absent where there is no cover */
  onCover?: () => void;
  onInsert: () => void;
}

/** What is dragged among pictures: the place it comes from. */
const DRAGGED = 'application/x-picture';

/** A picture of a record: its words, its place among the others, and the way into the text. */
export const PictureRow = ({
  pageId,
  picture,
  index,
  count,
  isCover = false,
  needed = 'alternative',
  ...on
}: Props) => {
  const translate = useTranslate();
  const [isOver, setOver] = useState(false);
  const name = translate('showcase.pictures.name', { number: index + 1 });
  const text = (field: 'caption' | 'alternative', longest: number) => (
    <TextField
      id={fieldId(['pictures', String(index), field])}
      label={translate(`showcase.pictures.${field}`)}
      required={field === needed}
      value={picture[field]}
      slotProps={{ htmlInput: { maxLength: longest } }}
      onChange={(event) => on.onChange({ ...picture, [field]: event.target.value })}
    />
  );
  return (
    <Box
      component="li"
      aria-label={name}
      id={fieldId(['pictures', String(index)])}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const from = event.dataTransfer.getData(DRAGGED);
        if (from === '') return;
        event.preventDefault();
        on.onMove(Number(from), index);
      }}
      sx={{ ...rowStyles, borderTop: isOver ? '2px solid var(--blue)' : '1px solid var(--rule)' }}
    >
      <Box
        draggable
        onDragStart={(event) => event.dataTransfer.setData(DRAGGED, String(index))}
        sx={{ width: 144, flex: 'none', cursor: 'grab' }}
      >
        <MediaPicture page={pageId} token={picture.token} alternative={picture.alternative} ratio="4 / 3" />
      </Box>
      <Box sx={{ flex: 1, minWidth: 200, display: 'flex', flexDirection: 'column', gap: 2 }}>
        {text('caption', LONGEST_CAPTION)}
        {text('alternative', LONGEST_ALTERNATIVE)}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          {isCover && (
            <Typography component="span" sx={{ fontWeight: 600, mr: 2 }}>
              {translate('showcase.pictures.isCover')}
            </Typography>
          )}
          {on.onCover && !isCover && (
            <Button onClick={on.onCover}>{translate('showcase.pictures.cover')}</Button>
          )}
          <Button onClick={on.onInsert}>{translate('showcase.pictures.insert')}</Button>
          <OrderButtons
            name={name}
            index={index}
            count={count}
            onMove={(to) => on.onMove(index, to)}
            onRemove={on.onRemove}
          />
        </Box>
      </Box>
    </Box>
  );
};

const rowStyles = { display: 'flex', flexWrap: 'wrap', gap: 3, py: 3 };
