import { Box, Button, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Failure } from '../../dashboard/Failure';
import { methodsApi } from '../../providers/methodsApi';
import { BookPages } from './BookPages';
import { paperStyles } from './paperStyles';

interface Props {
  id: string;
  /** null: the book as it stands */
  edition: number | null;
  /** of the record, which the book is asked anew with */
  version: number;
}

/** The pages of a book side by side: A4 with the margins, type and lines of the printed file. */
export const BookPreview = ({ id, edition, version }: Props) => {
  const translate = useTranslate();
  const { data, error, refetch } = useQuery({
    queryKey: ['methods', 'book', id, edition, version],
    queryFn: () => methodsApi.book(id, edition),
  });
  const desk = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState({ count: 0, of: {} as Record<string, number> });
  const [at, setAt] = useState(1);
  const measure = useCallback(() => {
    const flow = desk.current?.querySelector<HTMLElement>('.flow');
    if (flow) setPages(pagesOf(flow));
  }, []);
  useEffect(() => {
    const flow = desk.current?.querySelector('.flow');
    if (!data || !flow) return undefined;
    measure();
    // pictures come later, and move what is behind them
    const images = new MutationObserver(measure);
    images.observe(flow, { subtree: true, childList: true, attributes: true, attributeFilter: ['src'] });
    flow.addEventListener('load', measure, true);
    return () => {
      images.disconnect();
      flow.removeEventListener('load', measure, true);
    };
  }, [data, measure]);
  if (error) return <Failure error={error} retry={refetch} />;
  if (!data) return <Skeleton variant="rectangular" height={480} />;
  const widthOfPage = () => (desk.current?.scrollWidth ?? 0) / Math.max(1, pages.count);
  const turn = (by: number) =>
    desk.current?.scrollTo({ left: (at - 1 + by) * widthOfPage(), behavior: 'auto' });
  return (
    <Box component="section" aria-label={translate('methods.book.pages')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mb: 2 }}>
        <Button disabled={at <= 1} onClick={() => turn(-1)}>
          {translate('methods.book.previousPage')}
        </Button>
        <Typography role="status">{translate('methods.book.page', { at, count: pages.count })}</Typography>
        <Button disabled={at >= pages.count} onClick={() => turn(1)}>
          {translate('methods.book.nextPage')}
        </Button>
        <Typography variant="caption" color="text.secondary">
          {translate('methods.book.previewNote')}
        </Typography>
      </Box>
      <Box
        ref={desk}
        tabIndex={0}
        role="region"
        aria-label={translate('methods.book.pages')}
        sx={paperStyles}
        onScroll={({ currentTarget }) => {
          const width = currentTarget.scrollWidth / Math.max(1, pages.count);
          setAt(Math.min(pages.count, Math.floor((currentTarget.scrollLeft + width / 2) / width) + 1));
        }}
      >
        <BookPages book={data} pages={pages} />
      </Box>
    </Box>
  );
};

/** How many pages the flow has, and on which of them its marked places stand. */
const pagesOf = (flow: HTMLElement): { count: number; of: Record<string, number> } => {
  const width = flow.offsetWidth + gapOf(flow);
  const count = Math.max(1, Math.round((flow.scrollWidth + gapOf(flow)) / width));
  // browsers differ in whether what they measure is zoomed
  const { left, width: shown } = flow.getBoundingClientRect();
  const zoomed = shown / flow.offsetWidth;
  const marks = [...flow.querySelectorAll<HTMLElement>('[data-mark]')].map((mark) => [
    mark.dataset.mark ?? '',
    Math.round((mark.getBoundingClientRect().left - left) / zoomed / width) + 1,
  ]);
  return { count, of: Object.fromEntries(marks) as Record<string, number> };
};

const gapOf = (flow: HTMLElement): number => Number.parseFloat(getComputedStyle(flow).columnGap) || 0;
