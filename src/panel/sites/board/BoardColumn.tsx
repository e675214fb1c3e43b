import { Box, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { SiteCard, SiteColumn, SiteWay } from '../../../shared/site-answers';
import { listAt } from '../../dashboard/links';
import { useAddress } from '../../reports/useAddress';
import { useBatches } from '../useBatches';
import { BoardCard } from './BoardCard';

interface Props {
  column: SiteColumn;
  /** the card that is on its way over the board */
  dragged: SiteCard | null;
  onDrag: (card: SiteCard | null) => void;
  onWay: (card: SiteCard, way: SiteWay) => void;
}

/** One stage: its name, how many sites are at it, and their cards. Takes only cards that may come here. */
export const BoardColumn = ({ column: { stage, total, cards }, dragged, onDrag, onWay }: Props) => {
  const translate = useTranslate();
  const [isOver, setOver] = useState(false);
  const list = useStageList(stage);
  const way = dragged?.ways.find(({ to }) => to === stage);
  const name = translate(`sites.stages.${stage}`);
  return (
    <Box
      component="section"
      aria-labelledby={`stage-${stage}`}
      sx={columnStyles}
      data-over={way && isOver ? '' : undefined}
      data-takes={way ? '' : undefined}
      onDragOver={(event) => {
        if (!way) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (dragged && way) onWay(dragged, way);
        onDrag(null);
      }}
    >
      <Typography variant="h2" id={`stage-${stage}`}>
        {total > 0 ? <Link to={list}>{name}</Link> : name}
        <span>{total.toLocaleString()}</span>
      </Typography>
      {cards.length === 0 && <Typography color="text.secondary">{translate('sites.board.empty')}</Typography>}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {cards.map((card) => (
          <li key={card.id}>
            <BoardCard card={card} onDrag={onDrag} onWay={onWay} />
          </li>
        ))}
      </Box>
      {total > cards.length && (
        <Link to={list}>
          {translate('sites.board.more', { count: (total - cards.length).toLocaleString() })}
        </Link>
      )}
    </Box>
  );
};

/** The register's list of one stage under what the board is narrowed to. */
const useStageList = (stage: string): string => {
  const { read } = useAddress();
  const [batch, place, level] = [read('batch'), read('place'), read('level')];
  const title = useBatches().find(({ documentId }) => documentId === batch)?.name;
  return listAt('model-sites', {
    stage: [stage],
    ...(batch ? { batch: { documentId: batch, title: String(title ?? '') } } : {}),
    ...(place ? { jurisdictionCode: place } : {}),
    ...(level ? { level: [level] } : {}),
  });
};

const columnStyles = {
  minHeight: 240,
  p: 2,
  borderRadius: '4px',
  border: '1px solid var(--line)',
  backgroundColor: 'var(--head)',
  '& h2': { display: 'flex', justifyContent: 'space-between', mb: 2 },
  '& h2 > span': { fontWeight: 400, color: 'var(--ink2)' },
  '& h2 a': { color: 'var(--ink)' },
  '&[data-takes]': { borderStyle: 'dashed', borderColor: 'var(--blue)' },
  '&[data-over]': { backgroundColor: 'var(--selection)', borderStyle: 'solid' },
};
