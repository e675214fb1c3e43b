import ChevronLeftIcon from '@mui/icons-material/ChevronLeft';
import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import { Box, IconButton } from '@mui/material';
import { useEffect, useState, type ReactNode } from 'react';
import { useListContext, useTranslate } from 'react-admin';

const sizes = [25, 50, 100, 200];

/** Below the rows: which these are, how many a page holds, and the way to any page. */
export const ListFooter = ({ children }: { children?: ReactNode }) => {
  const translate = useTranslate();
  const { page, perPage, total = 0, setPage, setPerPage, isPending } = useListContext();
  const pages = Math.max(1, Math.ceil(total / perPage));
  const [from, to] = [(page - 1) * perPage + 1, Math.min(total, page * perPage)];
  return (
    <Box component="footer" sx={footerStyles}>
      <span aria-live="polite">
        {!isPending &&
          total > 0 &&
          translate('lists.pages.rows', {
            from: from.toLocaleString(),
            to: to.toLocaleString(),
            total: total.toLocaleString(),
          })}
      </span>
      {children}
      <Box sx={{ flex: 1 }} />
      <label className="per-page">
        {translate('lists.pages.perPage')}{' '}
        <select value={perPage} onChange={(event) => setPerPage(Number(event.target.value))}>
          {[...new Set([...sizes, perPage])]
            .sort((a, b) => a - b)
            .map((size) => (
              <option key={size}>{size}</option>
            ))}
        </select>
      </label>
      <IconButton
        size="small"
        aria-label={translate('lists.pages.previous')}
        disabled={page <= 1}
        onClick={() => setPage(page - 1)}
      >
        <ChevronLeftIcon fontSize="small" />
      </IconButton>
      <PageJump page={page} pages={pages} onJump={setPage} />
      <span>{translate('lists.pages.of', { count: pages.toLocaleString() })}</span>
      <IconButton
        size="small"
        aria-label={translate('lists.pages.next')}
        disabled={page >= pages}
        onClick={() => setPage(page + 1)}
      >
        <ChevronRightIcon fontSize="small" />
      </IconButton>
    </Box>
  );
};

const PageJump = ({
  page,
  pages,
  onJump,
}: {
  page: number;
  pages: number;
  onJump: (page: number) => void;
}) => {
  const translate = useTranslate();
  const [typed, setTyped] = useState(String(page));
  useEffect(() => setTyped(String(page)), [page]);
  const jump = () => {
    const asked = Math.min(pages, Math.max(1, Math.round(Number(typed)) || page));
    setTyped(String(asked));
    if (asked !== page) onJump(asked);
  };
  return (
    <input
      inputMode="numeric"
      aria-label={translate('lists.pages.page')}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={jump}
      onKeyDown={(event) => {
        if (event.key === 'Enter') jump();
      }}
    />
  );
};

export const footerStyles = {
  flex: 'none',
  minHeight: 36,
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  columnGap: { xs: '6px', sm: '12px' },
  '& .per-page': { display: { xs: 'none', sm: 'inline' } },
  fontSize: 12,
  color: 'var(--ink2)',
  '& select, & input': {
    font: 'inherit',
    color: 'var(--ink)',
    backgroundColor: 'var(--paper)',
    border: '1px solid var(--line)',
    borderRadius: '4px',
    height: 24,
  },
  '& input': { width: 44, textAlign: 'center' },
} as const;
