import { readRegions } from '../../../database/seeds/region-list';
import type { DemoOrganization } from '../../../database/demo/organizations';
import type { OrganizationType } from '../../../src/shared/enums';

type CellValue = string | number | Date | null;

export interface SheetColumn {
  /** The label of a field of the register. */
  heading: string;
  isDate?: boolean;
  cell: (organization: DemoOrganization) => CellValue;
}

const TYPES: Record<OrganizationType, string> = {
  association: '社会团体',
  'service-agency': '社会服务机构（民办非企业单位）',
  foundation: '基金会',
  community: '社区社会组织',
};
const STATUSES = { normal: '正常', deregistering: '注销中', deregistered: '已注销', revoked: '已撤销' };

const regions = new Map(readRegions().map(({ code, name }) => [code, name]));
const toDate = (date: string | undefined): Date | null => (date ? new Date(`${date}T00:00:00Z`) : null);
const yesOrNo = (value: boolean): string => (value ? '是' : '否');

/** Twenty columns of the register of organizations, filled in as a registration office's system exports them. */
export const ORGANIZATION_SHEET: SheetColumn[] = [
  { heading: '名称', cell: ({ name }) => name },
  { heading: '统一社会信用代码', cell: ({ creditCode }) => creditCode },
  { heading: '社会组织类型', cell: ({ orgType }) => TYPES[orgType] },
  { heading: '登记状态', cell: ({ status }) => STATUSES[status] },
  { heading: '成立登记日期', isDate: true, cell: ({ establishedOn }) => toDate(establishedOn) },
  { heading: '登记管理机关', cell: ({ place }) => `${place.authority}民政部门` },
  { heading: '法定代表人', cell: ({ head }) => head },
  { heading: '所在地市', cell: ({ place }) => regions.get(place.city) ?? place.city },
  {
    heading: '所在县（市、区）',
    cell: ({ place }) => (place.county ? (regions.get(place.county) ?? null) : null),
  },
  { heading: '住所', cell: ({ place, id }) => `${place.address}示例路${(id % 400) + 1}号` },
  { heading: '管辖区划', cell: ({ place }) => place.jurisdiction },
  { heading: '僵尸型组织', cell: ({ zombie }) => yesOrNo(zombie) },
  { heading: '专职工作人员数', cell: ({ counters }) => counters?.fullTimeStaff ?? null },
  { heading: '专职人员中正式党员数', cell: ({ counters }) => counters?.fullMemberStaff ?? null },
  { heading: '负责人中正式党员数（不含专职）', cell: ({ counters }) => counters?.fullMemberLeaders ?? null },
  { heading: '预备党员数', cell: ({ counters }) => counters?.probationaryMembers ?? null },
  { heading: '组织关系已转入数', cell: ({ counters }) => counters?.transferredMembers ?? null },
  { heading: '转接困难数', cell: ({ counters }) => counters?.hardToTransfer ?? null },
  { heading: '摸排日期', isDate: true, cell: ({ counters }) => toDate(counters?.membersCountedOn) },
  { heading: '已建工会', cell: ({ hasMassOrganization }) => yesOrNo(hasMassOrganization) },
];
