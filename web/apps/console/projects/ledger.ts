import type { ProjectFilter, ProjectRow } from '@/api/types'
import { day, moment, none, yuan } from '@/domain/format'
import { countdown } from '@/domain/labels'
import type { LedgerColumn, View } from '~/parts/ledger/columns'

export const columns: LedgerColumn<ProjectRow>[] = [
  { key: 'number', label: '项目编号', width: 150, sort: 'number', fixed: true, text: (p) => p.number },
  { key: 'name', label: '项目名称', min: 180, sort: 'name', text: (p) => p.name },
  {
    key: 'step',
    label: '阶段',
    width: 104,
    text: (p) => p.step.label + (p.stoppedSince ? '（停工）' : ''),
  },
  {
    key: 'due',
    label: '最近时限',
    width: 148,
    breaks: true,
    text: (p) => (p.nextDuty ? `${countdown(p.nextDuty).text} ${p.nextDuty.dueOn ?? ''}` : none),
  },
  { key: 'industry', label: '行业主管部门', min: 120, text: (p) => p.industryUnit?.name ?? none },
  { key: 'region', label: '属地', width: 90, text: (p) => p.region?.name ?? none },
  { key: 'owner', label: '建设单位', min: 130, text: (p) => p.owner?.name ?? none },
  { key: 'contractor', label: '施工总承包单位', min: 130, text: (p) => p.contractor?.name ?? none },
  { key: 'value', label: '合同额（元）', width: 116, right: true, text: (p) => yuan(p.valueFen) },
  {
    key: 'posts',
    label: '责任人',
    width: 76,
    text: (p) => `${p.posts.held < p.posts.required ? '▲' : '✓'} ${p.posts.held}/${p.posts.required}`,
  },
  { key: 'platform', label: '监管平台', width: 96, breaks: true, text: (p) => p.platformNumber ?? '○ 未纳入' },
  { key: 'registered', label: '登记', width: 92, sort: 'registeredAt', text: (p) => day(p.registeredAt) },
  { key: 'information', label: '信息到达', width: 92, text: (p) => day(p.informationAt) },
  { key: 'field', label: '领域', width: 92, text: (p) => p.field?.label ?? none },
  { key: 'works', label: '工程类别', width: 108, breaks: true, text: (p) => p.works?.label ?? none },
  { key: 'nature', label: '建设性质', width: 80, text: (p) => p.worksNature?.label ?? none },
  { key: 'investment', label: '投资性质', width: 128, breaks: true, text: (p) => p.investment?.label ?? none },
  { key: 'code', label: '项目代码', width: 190, text: (p) => p.code ?? none },
  {
    key: 'contacts',
    label: '联系人',
    min: 200,
    text: (p) =>
      p.contacts.map((one) => `${one.post.label} ${one.name} ${one.phoneMasked ?? ''}`.trim()).join('；') || none,
  },
  { key: 'site', label: '地点', min: 130, text: (p) => p.site ?? none },
  { key: 'territory', label: '属地单位', min: 120, text: (p) => p.territoryUnit?.name ?? none },
  { key: 'own', label: '实施主体', min: 120, text: (p) => p.ownProjectOf?.name ?? none },
  { key: 'source', label: '登记单位', min: 120, text: (p) => p.sourceUnit.name },
  { key: 'planned', label: '计划开工', width: 92, text: (p) => day(p.plannedStart) },
  { key: 'started', label: '实际开工', width: 92, text: (p) => day(p.startedAt) },
  { key: 'overdue', label: '逾期项', width: 64, right: true, text: (p) => String(p.overdueCount) },
  {
    key: 'changed',
    label: '最后变动',
    width: 210,
    sort: 'changedAt',
    breaks: true,
    text: (p) =>
      `${p.stale ? '▲ 久未更新 ' : ''}${moment(p.changedAt)} ${p.changedUnit.name} ${p.changedBy?.name ?? ''}`.trim(),
  },
]

export const usual = [
  'number',
  'name',
  'step',
  'due',
  'industry',
  'region',
  'owner',
  'contractor',
  'value',
  'posts',
  'platform',
  'registered',
]

export const views: View<ProjectFilter>[] = [
  { name: '全部项目', filter: {} },
  { name: '有逾期', filter: { overdue: true } },
  { name: '未纳入监管平台', filter: { unentered: true } },
  { name: '责任人不全', filter: { postsMissing: true } },
  { name: '未设告示牌', filter: { boardMissing: true } },
  { name: '久未更新', filter: { stale: true } },
  { name: '停工', filter: { stopped: true } },
  { name: '国有企业项目', filter: { stateCompany: true } },
  { name: '待核实的在建工地', filter: { step: ['observed'] } },
]
