import { visitOf, type PageReview } from '../../shared/showcase-page';
import type { RegisterRecord } from '../providers/records';
import type { EditedPage } from './pageDraft';
import { PagePreview } from './PagePreview';

/** The page as visitors would see it, while it is written. */
export const LivePreview = ({
  record,
  page,
  site,
}: {
  record: RegisterRecord;
  page: EditedPage;
  site: PageReview['content']['site'];
}) => {
  const { title, summary, story, highlights, figures, pictures, video } = page;
  return (
    <PagePreview
      page={record.id}
      content={{
        title,
        summary: summary ?? '',
        story: story ?? '',
        highlights: highlights.filter((text) => text.trim() !== ''),
        figures,
        pictures,
        cover: pictures.find(({ token }) => token === page.cover) ?? pictures[0] ?? null,
        video: video?.slice(0, 32) ?? null,
        visit: visitOf(page),
        site: { ...site, criteria: page.criteria },
      }}
    />
  );
};
