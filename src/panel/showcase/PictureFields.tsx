import {
  Box,
  Button,
  Checkbox,
  FormControlLabel,
  LinearProgress,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import {
  LONGEST_ALTERNATIVE,
  LONGEST_CAPTION,
  MOST_PICTURES,
  type PagePicture,
} from '../../shared/showcase-page';
import { DropZone } from '../layout/DropZone';
import type { PanelDataProvider } from '../providers/dataProvider';
import { MediaPicture } from './MediaPicture';
import { changedAt, moved, withoutAt } from './moved';
import { OrderButtons } from './OrderButtons';
import type { EditedPage } from './pageDraft';
import { fieldId } from './pageNames';

interface Props {
  pageId: string;
  page: EditedPage;
  onChange: (part: Partial<EditedPage>) => void;
  /** puts a picture where the story is written */
  onInsert: (picture: PagePicture) => void;
}

/** Pictures in the order of visitors, the video, and that everybody in them agreed. */
export const PictureFields = ({ pageId, page, onChange, onInsert }: Props) => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null);
  const [failures, setFailures] = useState<Array<{ name: string; reason: string }>>([]);
  const { pictures, cover, video } = page;

  const send = async (files: File[]) => {
    setFailures([]);
    let now = { pictures, cover };
    for (const file of files) {
      if (now.pictures.length >= MOST_PICTURES) break;
      try {
        const made = await dataProvider.addPageMedia(pageId, file, (share) =>
          setSending({ name: file.name, share }),
        );
        if (made.kind === 'video') onChange({ video: `${made.token}.${made.ending}` });
        else {
          const { token, width, height } = made;
          now = {
            pictures: [...now.pictures, { token, width, height, caption: '', alternative: '' }],
            cover: now.cover ?? token,
          };
          onChange(now);
        }
      } catch (error) {
        const reason = error instanceof Error ? error.message : 'errors.server';
        setFailures((before) => [...before, { name: file.name, reason }]);
      }
    }
    setSending(null);
  };
  const remove = (index: number) => {
    const left = withoutAt(pictures, index);
    const isCover = pictures[index]?.token === cover;
    onChange({ pictures: left, ...(isCover ? { cover: left[0]?.token ?? null } : {}) });
  };

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
      <Box id={fieldId(['pictures'])} component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {pictures.map((picture, index) => (
          <PictureRow
            key={picture.token}
            pageId={pageId}
            picture={picture}
            index={index}
            count={pictures.length}
            isCover={picture.token === cover}
            onChange={(changed) => onChange({ pictures: changedAt(pictures, index, changed) })}
            onMove={(from, to) => onChange({ pictures: moved(pictures, from, to) })}
            onRemove={() => remove(index)}
            onCover={() => onChange({ cover: picture.token })}
            onInsert={() => onInsert(picture)}
          />
        ))}
      </Box>
      {sending && (
        <Box role="status">
          <Typography>{translate('showcase.pictures.uploading', { name: sending.name })}</Typography>
          <LinearProgress
            variant="determinate"
            value={sending.share * 100}
            aria-label={translate('showcase.pictures.uploading', { name: sending.name })}
          />
        </Box>
      )}
      {failures.map(({ name, reason }) => (
        <Typography key={name} role="alert" color="error">
          {translate('showcase.pictures.failed', { name, reason: translate(reason, { _: reason }) })}
        </Typography>
      ))}
      {pictures.length < MOST_PICTURES ? (
        <DropZone
          multiple
          title={translate('showcase.pictures.drop')}
          note={translate('showcase.pictures.kinds')}
          accept=".jpg,.jpeg,.png,.webp"
          onFiles={(files) => void send(files)}
        />
      ) : (
        <Typography color="text.secondary">
          {translate('showcase.pictures.full', { most: MOST_PICTURES })}
        </Typography>
      )}
      {video ? (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
          <Typography>{translate('showcase.fields.video')}</Typography>
          <Button onClick={() => onChange({ video: null })}>
            {translate('showcase.pictures.removeVideo')}
          </Button>
        </Box>
      ) : (
        <DropZone
          title={translate('showcase.pictures.dropVideo')}
          note={translate('showcase.pictures.videoKinds')}
          accept=".mp4,.webm"
          onFiles={(files) => void send(files)}
        />
      )}
      <FormControlLabel
        control={
          <Checkbox
            id={fieldId(['consent'])}
            checked={page.consent}
            onChange={(event) => onChange({ consent: event.target.checked })}
          />
        }
        label={translate('showcase.fields.consent')}
      />
    </Box>
  );
};

interface RowProps {
  pageId: string;
  picture: PagePicture;
  index: number;
  count: number;
  isCover: boolean;
  onChange: (picture: PagePicture) => void;
  onMove: (from: number, to: number) => void;
  onRemove: () => void;
  onCover: () => void;
  onInsert: () => void;
}

/** What is dragged among pictures: the place it comes from. */
const DRAGGED = 'application/x-picture';

const PictureRow = ({ pageId, picture, index, count, isCover, ...on }: RowProps) => {
  const translate = useTranslate();
  const [isOver, setOver] = useState(false);
  const name = translate('showcase.pictures.name', { number: index + 1 });
  const text = (field: 'caption' | 'alternative', longest: number, isRequired: boolean) => (
    <TextField
      id={fieldId(['pictures', String(index), field])}
      label={translate(`showcase.pictures.${field}`)}
      required={isRequired}
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
        {text('caption', LONGEST_CAPTION, false)}
        {text('alternative', LONGEST_ALTERNATIVE, true)}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          {isCover ? (
            <Typography component="span" sx={{ fontWeight: 600, mr: 2 }}>
              {translate('showcase.pictures.isCover')}
            </Typography>
          ) : (
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
