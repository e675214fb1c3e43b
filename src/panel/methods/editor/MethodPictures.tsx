import { Box, LinearProgress, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import { MOST_METHOD_PICTURES } from '../../../shared/method-faults';
import type { MethodPicture } from '../../../shared/work-method';
import { DropZone } from '../../layout/DropZone';
import type { PanelDataProvider } from '../../providers/dataProvider';
import { changedAt, moved, withoutAt } from '../../showcase/moved';
import { fieldId } from '../../showcase/pageNames';
import { PictureRow } from '../../showcase/PictureRow';

interface Props {
  method: string;
  pictures: MethodPicture[];
  onChange: (pictures: MethodPicture[]) => void;
  /** puts a picture into the section that one wrote in last */
  onInsert: (picture: MethodPicture) => void;
}

/** The pictures of a method with their captions. */
export const MethodPictures = ({ method, pictures, onChange, onInsert }: Props) => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null);
  const [failures, setFailures] = useState<Array<{ name: string; reason: string }>>([]);
  const send = async (files: File[]) => {
    setFailures([]);
    let now = pictures;
    for (const file of files.slice(0, MOST_METHOD_PICTURES - pictures.length)) {
      try {
        const made = await dataProvider.addMedia('work-methods', method, file, (share) =>
          setSending({ name: file.name, share }),
        );
        if (made.kind !== 'picture') continue;
        const { token, width, height } = made;
        now = [...now, { token, width, height, caption: '', alternative: '' }];
        onChange(now);
      } catch (error) {
        const reason = error instanceof Error ? error.message : 'errors.server';
        setFailures((before) => [...before, { name: file.name, reason }]);
      }
    }
    setSending(null);
  };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
      <Box id={fieldId(['pictures'])} component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {pictures.map((picture, index) => (
          <PictureRow
            key={picture.token}
            pageId={method}
            picture={picture}
            index={index}
            count={pictures.length}
            needed="caption"
            onChange={(changed) => onChange(changedAt(pictures, index, changed))}
            onMove={(from, to) => onChange(moved(pictures, from, to))}
            onRemove={() => onChange(withoutAt(pictures, index))}
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
      <DropZone
        multiple
        title={translate('showcase.pictures.drop')}
        note={translate('showcase.pictures.kinds')}
        accept=".jpg,.jpeg,.png,.webp"
        onFiles={(files) => void send(files)}
      />
    </Box>
  );
};
