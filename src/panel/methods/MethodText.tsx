import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { MethodHtml, MethodPicture, MethodSection } from '../../shared/work-method';
import { MediaPicture } from '../showcase/MediaPicture';
import { StoryView } from '../showcase/StoryView';

interface Props {
  /** the method whose pictures it shows */
  method: string;
  oneLine: string;
  sections: Array<{ section: MethodSection; html: MethodHtml }>;
  pictures: MethodPicture[];
}

/** A method as it is read: what it is in a sentence, its sections, and the pictures that no section names. */
export const MethodText = ({ method, oneLine, sections, pictures }: Props) => {
  const translate = useTranslate();
  const rest = pictures.filter(({ token }) => !sections.some(({ html }) => html.includes(token)));
  return (
    <Box sx={textStyles} data-own-words="">
      {oneLine && <p className="one-line">{oneLine}</p>}
      {sections.map(({ section, html }) => (
        <section key={section}>
          <Typography variant="h2">{translate(`methods.fields.${section}`)}</Typography>
          <StoryView page={method} story={html} />
        </section>
      ))}
      {rest.map(({ token, caption, alternative }) => (
        <figure key={token}>
          <MediaPicture page={method} token={token} alternative={alternative || caption} />
          <figcaption>{caption}</figcaption>
        </figure>
      ))}
    </Box>
  );
};

const textStyles = {
  fontSize: 15,
  lineHeight: '26px',
  overflowWrap: 'anywhere',
  '& p': { m: 0, mb: 2 },
  '& section': { mb: 4 },
  '& .one-line': { pl: 3, borderLeft: '3px solid var(--red)', color: 'var(--ink2)' },
  '& h2': { mb: 1, fontSize: 17, lineHeight: '28px', fontWeight: 600 },
  '& h3': { fontSize: 16, lineHeight: '26px', mt: 2, mb: 1 },
  '& h4': { fontSize: 15, lineHeight: '26px', mt: 2, mb: 1 },
  '& blockquote': { m: 0, mb: 2, pl: 3, borderLeft: '3px solid var(--line)' },
  '& table': { borderCollapse: 'collapse', width: '100%', mb: 2 },
  '& th, & td': { border: '1px solid var(--line)', px: 2, py: 1, textAlign: 'left', '& p': { m: 0 } },
  '& figure': { m: 0, mb: 3, maxWidth: 520 },
  '& figcaption': { fontSize: 13, color: 'var(--ink2)' },
};
