import { Box, Button, Typography } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useLogout, useTranslate } from 'react-admin';
import type { AccountAnswer, SessionAnswer } from '../../shared/account-answers';
import { toInstant } from '../fields/instant';
import { PlainTable } from '../layout/PlainTable';
import type { PanelDataProvider } from '../providers/dataProvider';
import { cardStyles } from '../register/RecordSections';
import { Refused } from './Refused';
import { useAttempt } from './useAttempt';

/** Where this account is signed in, and the way out of each and of all. */
export const SessionsCard = ({ account: { session } }: { account: AccountAnswer }) => {
  const translate = useTranslate();
  const logout = useLogout();
  const queryClient = useQueryClient();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const { isBusy, refused, attempt } = useAttempt();
  const { data } = useQuery({ queryKey: ['sessions'], queryFn: () => dataProvider.sessions() });
  const end = (id: string) =>
    attempt(async () => {
      await dataProvider.endSession(id);
      await queryClient.invalidateQueries({ queryKey: ['sessions'] });
    });
  const endAll = async () => {
    if (await attempt(() => dataProvider.endAllSessions())) await logout();
  };
  return (
    <Box component="section" sx={cardStyles}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3, mb: 2 }}>
        <Typography variant="h2">{translate('account.sessions')}</Typography>
        <Typography variant="caption" color="text.secondary" sx={{ flex: '1 1 200px' }}>
          {translate('account.limits', { minutes: session.idleMinutes, at: toInstant(session.endsAt) })}
        </Typography>
        <Button disabled={isBusy} onClick={endAll}>
          {translate('account.everywhere')}
        </Button>
      </Box>
      <Refused message={refused} />
      {data && <Sessions sessions={data} onEnd={end} />}
    </Box>
  );
};

const Sessions = ({ sessions, onEnd }: { sessions: SessionAnswer[]; onEnd: (id: string) => void }) => {
  const translate = useTranslate();
  return (
    <PlainTable>
      <thead>
        <tr>
          {['device', 'since', 'lastUsedAt', 'end'].map((key) => (
            <th key={key} scope="col">
              {translate(`account.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sessions.map(({ id, device, since, lastUsedAt, isThisOne }) => {
          const name = device ?? translate('account.unknownDevice');
          return (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{toInstant(since)}</td>
              <td>{toInstant(lastUsedAt)}</td>
              <td>
                {isThisOne ? (
                  translate('account.thisOne')
                ) : (
                  <Button
                    variant="text"
                    sx={{ height: 22, p: 0, minWidth: 0 }}
                    aria-label={translate('account.endNamed', { device: name })}
                    onClick={() => onEnd(id)}
                  >
                    {translate('account.end')}
                  </Button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </PlainTable>
  );
};
