import { Box, Button, Drawer, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { AuditAnswer } from '../../shared/audit-answers';
import { toInstant } from '../fields/instant';
import { ChangeTable } from '../register/ChangeTable';
import { useLabels } from '../schema/useLabels';
import { useActorName } from './useActorName';
import { useRegisterName } from './useRegisterName';

/** All of one entry: before and after, and the facts that an event told of itself. */
export const AuditDetail = ({ row, onClose }: { row: AuditAnswer; onClose: () => void }) => {
  const translate = useTranslate();
  const labels = useLabels();
  const actorName = useActorName();
  const registerName = useRegisterName();
  const facts: Array<[string, string | null]> = [
    ['at', toInstant(row.at)],
    ['actor', actorName(row)],
    ['action', translate(`audit.actions.${row.action}`, { _: row.action })],
    ['register', registerName(row)],
    ['record', row.title ? labels.text(row.title) : row.recordId],
    ['recordId', row.recordId],
    ['jurisdiction', labels.text(row.jurisdictionText)],
    ['request', row.request],
    ['batch', row.batch],
  ];
  return (
    <Drawer
      anchor="right"
      open
      onClose={onClose}
      slotProps={{ paper: { 'aria-labelledby': 'audit-detail', role: 'dialog' } }}
    >
      <Box sx={{ width: 560, p: 5 }}>
        <Box sx={{ display: 'flex', justifyContent: 'space-between' }}>
          <Typography variant="h1" component="h2" id="audit-detail">
            {translate('audit.detail', { id: row.id })}
          </Typography>
          <Button onClick={onClose}>{translate('audit.close')}</Button>
        </Box>
        <Box component="dl" sx={styles}>
          {facts
            .filter(([, value]) => value)
            .map(([key, value]) => (
              <div key={key}>
                <dt>{translate(`audit.${key}`)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </Box>
        {row.changes.length > 0 && (
          <>
            <Typography variant="h2">{translate('audit.changes')}</Typography>
            <ChangeTable changes={row.changes} />
          </>
        )}
        {row.detail && Object.keys(row.detail).length > 0 && (
          <>
            <Typography variant="h2">{translate('audit.facts')}</Typography>
            <Box
              component="pre"
              tabIndex={0}
              sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: 12 }}
            >
              {JSON.stringify(row.detail, null, 2)}
            </Box>
          </>
        )}
      </Box>
    </Drawer>
  );
};

const styles = {
  '& div': { display: 'flex', gap: 3, py: '2px' },
  '& dt': { width: 90, flex: 'none', color: 'var(--ink2)' },
  '& dd': { m: 0, overflowWrap: 'anywhere' },
};
