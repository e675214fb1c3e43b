import { useTranslate, type RaRecord } from 'react-admin';
import { EmptyValue } from '../fields/EmptyValue';
import { RegisterList } from '../register/RegisterList';
import type { ListColumn } from '../register/RegisterTable';

/** The full members that the rules count: staff, and leaders who are not staff; unknown when either is. */
const FullMembers = ({ record }: { record: RaRecord }) => {
  const { fullMemberStaff: staff, fullMemberLeaders: leaders } = record;
  return typeof staff === 'number' && typeof leaders === 'number' ? <>{staff + leaders}</> : <EmptyValue />;
};

/** Organizations with their verdicts: what a clerk needs to see whose turn it is. */
export const OrganizationList = () => {
  const translate = useTranslate();
  const members: ListColumn = {
    source: 'fullMembers',
    label: translate('organizations.fullMembers'),
    align: 'right',
    render: (record) => <FullMembers record={record} />,
  };
  return (
    <RegisterList
      columns={[
        'name',
        'creditCode',
        'orgType',
        'jurisdictionCode',
        'duty',
        'verdict',
        'coverageForm',
        members,
        'competentAgency',
        'membersCountedOn',
      ]}
      fields={['fullMemberStaff', 'fullMemberLeaders', 'coverageForm']}
      hidden={['duty']}
      pinned={['jurisdictionCode', 'orgType', 'status', 'duty', 'verdict']}
      counted="organizations.counted"
    />
  );
};
