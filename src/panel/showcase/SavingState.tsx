import { Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Saving } from './PageSaver';

interface Props {
  state: Saving;
  onAgain: () => void;
  onTheirs: () => void;
  onMine: (version: number) => void;
}

/** Whether what one wrote is kept, and the way out where it is not. */
export const SavingState = ({ state, onAgain, onTheirs, onMine }: Props) => {
  const translate = useTranslate();
  if (state.name === 'conflict')
    return (
      <Box role="alert" sx={styles}>
        {translate('showcase.saving.conflict')}
        <Button onClick={onTheirs}>{translate('showcase.saving.theirs')}</Button>
        <Button onClick={() => onMine(state.version)}>{translate('showcase.saving.mine')}</Button>
      </Box>
    );
  if (state.name === 'failed')
    return (
      <Box role="alert" sx={styles}>
        {translate('showcase.saving.failed', { reason: translate(state.reason, { _: state.reason }) })}
        <Button onClick={onAgain}>{translate('showcase.saving.again')}</Button>
      </Box>
    );
  return (
    <Box component="span" role="status" sx={{ color: 'var(--ink2)', whiteSpace: 'nowrap' }}>
      {translate(`showcase.saving.${state.name}`)}
    </Box>
  );
};

const styles = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, color: 'var(--build)' };
