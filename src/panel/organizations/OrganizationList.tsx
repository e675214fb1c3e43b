import { useMemo } from 'react';
import { useTranslate, type RaRecord } from 'react-admin';
import { EmptyValue } from '../fields/EmptyValue';
import { RegisterList } from '../register/RegisterList';
import type { ListColumn } from '../register/table/listColumn';
import { OrganizationBulk } from './OrganizationBulk';

/** The full members that the rules count: staff, and leaders who are not staff; unknown when either is. */
const FullMembers = ({ record }: { record: RaRecord }) => {
  const { fullMemberStaff: staff, fullMemberLeaders: leaders } = record;
  return typeof staff === 'number' && typeof leaders === 'number' ? <>{staff + leaders}</> : <EmptyValue />;
};

const fields = ['coverageForm'];
const hidden = ['duty'];
const pinned = ['jurisdictionCode', 'orgType', 'status', 'duty', 'verdict'];

/** Organizations with their verdicts: what a clerk needs to see whose turn it is. */
export const OrganizationList = () => {
  const translate = useTranslate();
  const members = translate('organizations.fullMembers');
  const columns = useMemo(
    (): (string | ListColumn)[] => [
      'name',
      'creditCode',
      'orgType',
      'jurisdictionCode',
      'duty',
      'verdict',
      'coverageForm',
      {
        source: 'fullMembers',
        label: members,
        align: 'right',
        needs: ['fullMemberStaff', 'fullMemberLeaders'],
        render: (record) => <FullMembers record={record} />,
      },
      'competentAgency',
      'membersCountedOn',
    ],
    [members],
  );
  return (
    <RegisterList
      columns={columns}
      fields={fields}
      hidden={hidden}
      pinned={pinned}
      counted="organizations.counted"
      bulkActions={(target, counted) => <OrganizationBulk target={target} counted={counted} />}
    />
  );
};
