import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useMediaAddress } from './useMediaAddress';

interface Props {
  page: string;
  token: string;
  alternative: string;
  /** of the place it stands in, so that nothing moves when it comes */
  ratio?: string;
}

/** A picture of a page that is not public yet. */
export const MediaPicture = ({ page, token, alternative, ratio }: Props) => {
  const translate = useTranslate();
  const address = useMediaAddress(page, token);
  const box = { display: 'block', width: '100%', aspectRatio: ratio, objectFit: 'cover' as const };
  return address ? (
    <Box component="img" src={address} alt={alternative} sx={box} />
  ) : (
    <Box
      role="img"
      aria-label={translate('showcase.pictures.loading')}
      sx={{ ...box, backgroundColor: 'var(--rule)', minHeight: 48 }}
    />
  );
};
