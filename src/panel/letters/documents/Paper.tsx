import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useDesk } from './useDesk';

/** How the document reads, in the order of GB/T 9704: head, text, last lines. The Word file has the form itself. */
export const Paper = () => {
  const translate = useTranslate();
  const { desk } = useDesk();
  if (!desk) return null;
  const { paper, state } = desk;
  return (
    <Box sx={{ mb: 4 }}>
      <Box component="article" aria-label={translate('letters.document.paper')} sx={paperStyles}>
        {state === 'void' && <p className="void">{translate('letters.documentStates.void')}</p>}
        <p className="mark">{paper.heading}</p>
        <p className="number">
          {state === 'draft' ? (
            <>
              {paper.number} <small>（{translate('letters.document.noNumber')}）</small>
            </>
          ) : (
            paper.number
          )}
        </p>
        <hr />
        <h2 lang="zh-CN">{paper.title}</h2>
        {paper.recipients && <p>{paper.recipients}：</p>}
        {paper.paragraphs.map((paragraph, index) => (
          <p key={index} className="text">
            {paragraph}
          </p>
        ))}
        {paper.attachments.length > 0 && (
          <p className="text">
            {translate('letters.document.attachments')}
            {paper.attachments.map((name, index) => `${index + 1}.${name}`).join('　')}
          </p>
        )}
        <p className="end">{paper.signature}</p>
        <p className="end">{paper.issuedOn}</p>
        {(paper.copies || paper.openness) && (
          <footer>
            {paper.openness && <p>{translate('letters.document.openness', { how: paper.openness })}</p>}
            {paper.copies && <p>{translate('letters.document.copies', { who: paper.copies })}</p>}
          </footer>
        )}
      </Box>
      <Typography variant="caption" color="text.secondary" className="screen-only">
        {translate('letters.document.paperNote')}
      </Typography>
    </Box>
  );
};

const serif = '"FangSong_GB2312","FangSong","STFangsong","Noto Serif SC","SimSun",serif';

const paperStyles = {
  // a document is paper, whatever the theme
  backgroundColor: '#fff',
  color: '#1f2328',
  border: '1px solid #e3e0da',
  position: 'relative',
  px: { xs: 4, sm: '9%' },
  py: 6,
  maxWidth: 760,
  fontFamily: serif,
  fontSize: 16,
  lineHeight: '28px',
  '& p': { m: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  '& .mark': {
    color: '#b4232a',
    fontSize: 28,
    lineHeight: '40px',
    textAlign: 'center',
    letterSpacing: '0.08em',
    fontWeight: 600,
  },
  '& .number': { textAlign: 'center', mt: 3 },
  '& small': { fontSize: 12, color: '#57606a' },
  '& hr': { border: 0, borderTop: '2px solid #b4232a', my: 2 },
  '& h2': { fontSize: 21, lineHeight: '32px', textAlign: 'center', my: 5, fontWeight: 600 },
  '& .text': { textIndent: '2em' },
  '& .end': { textAlign: 'right', pr: '4em', '&:first-of-type': { mt: 5 } },
  '& .end + .end': { mb: 4 },
  '& footer': {
    borderTop: '1px solid #1f2328',
    borderBottom: '1px solid #1f2328',
    mt: 5,
    py: 1,
    fontSize: 14,
  },
  '& .void': {
    position: 'absolute',
    top: 16,
    right: 16,
    border: '2px solid #b4232a',
    color: '#b4232a',
    px: 3,
    fontWeight: 600,
  },
};
