import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';

/** The pledge in the office's own words; it exists in Chinese only. */
export const Pledge = ({ paragraphs }: { paragraphs: string[] }) => {
  const translate = useTranslate();
  return (
    <section aria-labelledby="pledge">
      <Typography variant="h3" id="pledge" sx={{ mb: 2 }}>
        {translate('signIn.first.pledge')}
      </Typography>
      <Box lang="zh-CN" tabIndex={0} role="group" aria-labelledby="pledge" sx={styles}>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </Box>
    </section>
  );
};

const styles = {
  maxHeight: 220,
  overflowY: 'auto',
  border: '1px solid var(--line)',
  borderRadius: '4px',
  backgroundColor: 'var(--head)',
  px: 4,
  py: 1,
  lineHeight: '24px',
  '& p': { my: 2 },
};
