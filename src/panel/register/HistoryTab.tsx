import { Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate, type RaRecord } from 'react-admin';
import { toInstant } from '../fields/instant';
import { RegisterValue } from '../fields/RegisterValue';
import type { PanelDataProvider } from '../providers/dataProvider';
import type { HistoryEntry } from '../providers/historyApi';
import { findField } from '../schema/describe';
import type { OfferedRegister } from '../../shared/register-description';
import { useLabels } from '../schema/useLabels';
import { cardStyles } from './RecordSections';

/** Who changed what and when, newest first. */
export const HistoryTab = ({ description, record }: { description: OfferedRegister; record: RaRecord }) => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const { data, error } = useQuery({
    queryKey: [description.register, 'history', record.id, record.version],
    queryFn: () => dataProvider.history(description.register, String(record.id)),
  });
  if (error) return <Typography role="alert">{translate(error.message, { _: error.message })}</Typography>;
  if (data?.length === 0) return <Typography color="text.secondary">{translate('history.none')}</Typography>;
  return (
    <>
      {data?.map((entry) => (
        <Change key={entry.id} description={description} entry={entry} />
      ))}
    </>
  );
};

const Change = ({ description, entry }: { description: OfferedRegister; entry: HistoryEntry }) => {
  const translate = useTranslate();
  const labels = useLabels();
  const known = entry.changes.flatMap((change) => {
    const field = findField(description, change.field);
    return field && field.name !== 'version' ? [{ ...change, described: field }] : [];
  });
  const isUpdate = entry.action === 'update';
  return (
    <Box component="section" sx={{ ...cardStyles, '& table': { borderCollapse: 'collapse' } }}>
      <Typography variant="h2">
        {toInstant(entry.at)} · {entry.actor ?? translate('history.system')} ·{' '}
        {translate(`history.actions.${entry.action}`, { _: entry.action })}
      </Typography>
      {isUpdate && (
        <table>
          <thead>
            <tr>
              {['history.field', 'history.before', 'history.after'].map((key) => (
                <th key={key} style={cell}>
                  {translate(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {known.map((change) => (
              <tr key={change.field}>
                <th scope="row" style={cell}>
                  {labels.field(change.described)}
                </th>
                <td style={cell}>
                  <RegisterValue field={change.described} record={{ [change.field]: change.before }} />
                </td>
                <td style={cell}>
                  <RegisterValue field={change.described} record={{ [change.field]: change.after }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Box>
  );
};

const cell = { textAlign: 'left', fontWeight: 400, padding: '2px 24px 2px 0', verticalAlign: 'top' } as const;
