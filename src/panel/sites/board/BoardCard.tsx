import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { SiteCard, SiteWay } from '../../../shared/site-answers';
import { officeToday } from '../../providers/relativeDays';
import { useRegionName } from '../../regions/useRegions';
import { MoveMenu } from '../move/MoveMenu';
import { cardLines } from './cardLines';

interface Props {
  card: SiteCard;
  onDrag: (card: SiteCard | null) => void;
  onWay: (card: SiteCard, way: SiteWay) => void;
}

/** One site: its name, where it is, what its stage asks of the office, and how it goes on. */
export const BoardCard = ({ card, onDrag, onWay }: Props) => {
  const translate = useTranslate();
  const regionName = useRegionName();
  const mayMove = card.ways.length > 0;
  return (
    <Box
      component="article"
      sx={cardStyles}
      draggable={mayMove}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', card.title);
        onDrag(card);
      }}
      onDragEnd={() => onDrag(null)}
      data-moves={mayMove ? '' : undefined}
    >
      <Typography component="h3" variant="h3">
        <Link to={`/model-sites/${card.id}/show`} draggable={false}>
          {card.title}
        </Link>
      </Typography>
      <Typography variant="caption" component="p" color="text.secondary">
        {regionName(card.city)} · {translate(`sites.levels.${card.level}`)}
      </Typography>
      {cardLines(card, officeToday()).map(({ key, urgent, ...words }) => (
        <Typography key={key} variant="caption" component="p" data-urgent={urgent ? '' : undefined}>
          {translate(`sites.board.lines.${key}`, words)}
        </Typography>
      ))}
      {mayMove && (
        <MoveMenu
          label={translate('sites.moves.menuOf', { title: card.title })}
          ways={card.ways}
          onWay={(way) => onWay(card, way)}
        />
      )}
    </Box>
  );
};

const cardStyles = {
  p: 2,
  mb: 2,
  backgroundColor: 'var(--paper)',
  border: '1px solid var(--line)',
  borderRadius: '4px',
  '&[data-moves]': { cursor: 'grab' },
  '& h3': { lineHeight: '20px', overflowWrap: 'anywhere' },
  '& h3 a': { color: 'var(--ink)' },
  '& [data-urgent]': { color: 'var(--build)', fontWeight: 600 },
  '& .MuiButton-root': { mt: 1, height: 26, px: 2 },
};
