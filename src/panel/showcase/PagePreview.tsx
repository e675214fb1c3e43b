import { Box } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import type { ShowcaseContent, ShowcaseFigure, ShowcaseVisit } from '../../shared/showcase';
import { SITE_CRITERIA } from '../../shared/site-criteria';
import { MediaPicture } from './MediaPicture';
import { previewStyles } from './previewStyles';
import { StoryView } from './StoryView';
import { useMediaAddress } from './useMediaAddress';

type Shown = Pick<
  ShowcaseContent,
  'title' | 'summary' | 'story' | 'highlights' | 'figures' | 'visit' | 'site'
> & {
  cover: { token: string; alternative: string } | null;
  pictures: Array<{ token: string; caption: string; alternative: string }>;
  /** its token, without address or ending */
  video: string | null;
};

interface Props {
  /** documentId: pictures are fetched by it */
  page: string;
  content: Shown;
  /** how it is told from another preview beside it */
  label?: string;
}

/** A page as visitors will see it, in its own look and always on paper. */
export const PagePreview = ({ page, content, label }: Props) => {
  const translate = useTranslate();
  const { title, summary, cover, story, figures, highlights, pictures, video, visit, site } = content;
  return (
    <Box
      component="article"
      aria-label={label ?? translate('showcase.page.name')}
      sx={previewStyles}
      tabIndex={0}
      data-own-words
    >
      {cover ? (
        <MediaPicture page={page} token={cover.token} alternative={cover.alternative} ratio="20 / 9" />
      ) : (
        <div className="no-cover">{translate('showcase.page.noCover')}</div>
      )}
      <div className="head">
        <div>
          <div className="thread" />
          <p className="title">{title || translate('showcase.page.noTitle')}</p>
          <p className="summary">{summary}</p>
        </div>
        <SiteFacts site={site} />
      </div>
      <div className="body">
        {figures.length > 0 && <Figures figures={figures} />}
        <div className="story">
          {highlights.length > 0 && (
            <ul className="highlights">
              {highlights.map((text, index) => (
                <li key={index}>{text}</li>
              ))}
            </ul>
          )}
          <StoryView page={page} story={story} />
          {video && <Video page={page} token={video} />}
          {pictures
            .filter(({ token }) => token !== cover?.token && !story.includes(token))
            .map(({ token, caption, alternative }) => (
              <figure key={token}>
                <MediaPicture page={page} token={token} alternative={alternative} />
                {caption && <figcaption>{caption}</figcaption>}
              </figure>
            ))}
        </div>
        <Ticket visit={visit} />
      </div>
    </Box>
  );
};

const SiteFacts = ({ site }: { site: ShowcaseContent['site'] }) => {
  const translate = useTranslate();
  const isEnglish = useLocale() === 'en';
  const names = SITE_CRITERIA.filter(({ code }) => site.criteria.includes(code)).map(({ label }) =>
    isEnglish ? label.en : label.zh,
  );
  const where = [site.cityName, site.title && translate(`showcase.page.level.${site.level}`), site.batch];
  return (
    <div className="facts">
      <strong>{site.branch || site.title}</strong>
      <span>{where.filter(Boolean).join(' · ')}</span>
      {site.namedOn && <span>{translate('showcase.page.namedOn', { year: site.namedOn.slice(0, 4) })}</span>}
      {names.length > 0 && (
        <span>{translate('showcase.page.criteria', { names: names.join(isEnglish ? ', ' : '、') })}</span>
      )}
    </div>
  );
};

const Figures = ({ figures }: { figures: ShowcaseFigure[] }) => {
  const translate = useTranslate();
  return (
    <dl className="figures">
      {figures.map(({ label, value, unit, asOf }, index) => (
        <div key={index}>
          <dd>
            {value}
            <small> {unit}</small>
          </dd>
          <dt>
            {label}
            {asOf && <span>{translate('showcase.page.asOf', { day: asOf })}</span>}
          </dt>
        </div>
      ))}
    </dl>
  );
};

const Ticket = ({ visit: { address, hours, phone } }: { visit: ShowcaseVisit }) => {
  const translate = useTranslate();
  if (!address && !hours && !phone) return null;
  return (
    <div className="ticket">
      <strong>{translate('showcase.page.visit')}</strong>
      {address && <span>{address}</span>}
      {hours && <span>{hours}</span>}
      {phone && <span>{translate('showcase.page.phone', { phone })}</span>}
    </div>
  );
};

const Video = ({ page, token }: { page: string; token: string }) => {
  const translate = useTranslate();
  const address = useMediaAddress(page, token);
  if (!address) return null;
  // An office's video has its words in the story; captions are no part of what is uploaded.
  return <video controls src={address} aria-label={translate('showcase.page.video')} />;
};
