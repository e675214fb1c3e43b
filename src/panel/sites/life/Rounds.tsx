import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { cardStyles } from '../../register/RecordSections';
import { RoundCard } from './RoundCard';
import { useLife } from './useLife';

/** The rounds of review of a site, newest first. */
export const Rounds = () => {
  const translate = useTranslate();
  const { id, life } = useLife();
  if (!life) return null;
  if (life.rounds.length === 0)
    return (
      <Box component="section" sx={cardStyles}>
        <Typography color="text.secondary">{translate('sites.site.noRound')}</Typography>
      </Box>
    );
  return (
    <>
      {life.rounds.map((round, index) => (
        <RoundCard
          key={round.number}
          site={id}
          round={round}
          mayChange={index === 0 && life.mayDecide && life.stage === 'in-review'}
        />
      ))}
    </>
  );
};
