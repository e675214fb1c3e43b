import { Tab, Tabs } from '@mui/material';
import { useTranslate, type RaRecord } from 'react-admin';
import type { OfferedRegister } from '../../../shared/register-description';
import { useLabels } from '../../schema/useLabels';
import type { RecordTab } from './recordTabs';
import { useTabCounts } from './useTabCounts';

interface Props {
  description: OfferedRegister;
  record: RaRecord;
  tabs: RecordTab[];
  /** tabs that hold more than what the schema says */
  extras: readonly string[];
  value: string;
  onChange: (key: string) => void;
}

/** The tabs of a record's page with the number of rows behind them. */
export const RecordTabBar = ({ description, record, tabs, extras, value, onChange }: Props) => {
  const translate = useTranslate();
  const labels = useLabels();
  const counts = useTabCounts(
    description,
    record,
    tabs,
    ({ key, sections }) => sections.length === 0 && !extras.includes(key),
  );
  const named = [
    ...tabs.map(({ key, label }) => ({
      key,
      name: label ? labels.text(label) : translate(`record.tabs.${key}`, { _: key }),
    })),
    ...(['files', 'history'] as const).map((key) => ({ key, name: translate(`record.tabs.${key}`) })),
  ];
  return (
    <Tabs
      value={value}
      onChange={(_event, key: string) => onChange(key)}
      sx={{ mb: 4 }}
      variant="scrollable"
      scrollButtons="auto"
    >
      {named.map(({ key, name }) => (
        <Tab
          key={key}
          value={key}
          id={`tab-${key}`}
          aria-controls="record-panel"
          label={
            <span>
              {name}
              {counts[key] !== undefined && <span style={countStyle}> {counts[key].toLocaleString()}</span>}
            </span>
          }
        />
      ))}
    </Tabs>
  );
};

const countStyle = { fontWeight: 400, color: 'var(--ink2)' };
