import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useRecordContext } from 'react-admin';
import type { PanelDataProvider } from '../providers/dataProvider';
import { RaiseButton } from '../letters/notices/RaiseButton';
import { RegisterShow } from '../register/RegisterShow';
import { CoverageTimeline } from './CoverageTimeline';
import { RecordTodos } from '../todos/RecordTodos';
import { stepOf } from './nextAction';
import { WhyCard } from './WhyCard';

/** An organization's page: its register's fields, beside them why its verdict is what it is, and what it had before. */
export const OrganizationShow = () => (
  <RegisterShow aside={<Why />} asideOn={asideOn} extras={extras} without={without} first={first} />
);

/** The explanation of the record in sight; asked anew when the record changes. */
const useExplanation = () => {
  const dataProvider = useDataProvider<PanelDataProvider>();
  const record = useRecordContext();
  return useQuery({
    queryKey: ['organizations', 'explain', record?.id, record?.version, record?.verdict],
    queryFn: () => dataProvider.explain(String(record?.id)),
    enabled: record !== undefined,
  });
};

const Why = () => {
  const { data, error } = useExplanation();
  return <WhyCard explanation={data ?? null} error={error} />;
};

const Timeline = () => {
  const { data } = useExplanation();
  return data ? <CoverageTimeline history={data.history} /> : null;
};

const asideOn = ['basic', 'party'];
const extras = {
  coverage: <Timeline />,
  items: (
    <RecordTodos register="organizations" stepOf={stepOf}>
      <RaiseButton />
    </RecordTodos>
  ),
};
const without = ['duty', 'verdict', 'coverageForm'];
const first = ['identity', 'registration'];
