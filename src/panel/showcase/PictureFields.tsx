import { Box, Button, Checkbox, FormControlLabel, LinearProgress, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import { MOST_PICTURES, type PagePicture } from '../../shared/showcase-page';
import { DropZone } from '../layout/DropZone';
import type { PanelDataProvider } from '../providers/dataProvider';
import { changedAt, moved, withoutAt } from './moved';
import type { EditedPage } from './pageDraft';
import { fieldId } from './pageNames';
import { PictureRow } from './PictureRow';

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
        const made = await dataProvider.addMedia('showcase-pages', pageId, file, (share) =>
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
