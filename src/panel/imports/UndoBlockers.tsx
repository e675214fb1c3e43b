import { Box } from '@mui/material';
import { useGetManyAggregate, useTranslate, type RaRecord } from 'react-admin';
import { Link } from 'react-router-dom';
import { findRegister } from '../schema/describe';
import { useLabels } from '../schema/useLabels';
import { useSchema } from '../schema/useSchema';

/** A record that keeps an import from being taken back, as the server names it. */
export interface UndoBlocker {
  recordId: string;
  reason: 'changed' | 'deleted' | 'linked';
  register: string;
}

/** The records that stand in the way, each a link to where one can see why. */
export const UndoBlockers = ({ blockers }: { blockers: UndoBlocker[] }) => (
  <Box component="ul" sx={{ m: 0, mt: 1, pl: 4 }}>
    {blockers.map((blocker) => (
      <li key={`${blocker.register}/${blocker.recordId}`}>
        <Blocker {...blocker} />
      </li>
    ))}
  </Box>
);

const Blocker = ({ recordId, reason, register }: UndoBlocker) => {
  const translate = useTranslate();
  const labels = useLabels();
  const description = findRegister(useSchema(), register);
  const isThere = reason !== 'deleted';
  const { data } = useGetManyAggregate<RaRecord>(register, { ids: [recordId] }, { enabled: isThere });
  const record = data?.[0];
  const name = description && record ? labels.title(description, record) : recordId;
  return (
    <>
      {description && labels.register(description)}
      {' · '}
      {isThere ? <Link to={`/${register}/${recordId}/show`}>{name}</Link> : name}
      {' · '}
      {translate(`imports.blockers.${reason}`)}
    </>
  );
};
