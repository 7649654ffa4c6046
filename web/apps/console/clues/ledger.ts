import type { ClueFilter, ClueRow } from '@/api/types'
import { channelLabels, countdown, stageLabels } from '@/domain/labels'
import { day, moment, none, yuan } from '@/domain/format'
import type { LedgerColumn, View } from '~/parts/ledger/columns'

export const columns: LedgerColumn<ClueRow>[] = [
  { key: 'number', label: '线索编号', width: 172, sort: 'number', fixed: true, text: (c) => c.number },
  { key: 'stage', label: '阶段', width: 92, text: (c) => stageLabels[c.stage] },
  {
    key: 'due',
    label: '最近时限',
    width: 148,
    breaks: true,
    text: (c) => (c.nextDuty ? `${countdown(c.nextDuty).text} ${c.nextDuty.dueOn ?? ''}` : none),
  },
  { key: 'employer', label: '用人单位', min: 140, sort: 'employer', text: (c) => c.employer },
  { key: 'project', label: '项目 / 工地', min: 116, text: (c) => c.project ?? c.site ?? none },
  { key: 'channel', label: '渠道', width: 92, breaks: true, text: (c) => channelLabels[c.channel] },
  { key: 'received', label: '接收', width: 92, sort: 'receivedAt', text: (c) => day(c.receivedAt) },
  { key: 'region', label: '属地', width: 90, text: (c) => c.region?.name ?? none },
  { key: 'field', label: '领域', width: 92, text: (c) => c.field?.label ?? none },
  { key: 'handling', label: '承办单位', min: 128, text: (c) => (c.handlingUnit ?? c.proposedUnit)?.name ?? none },
  { key: 'officer', label: '责任人', width: 76, text: (c) => c.officer?.name ?? none },
  { key: 'persons', label: '人数', width: 48, right: true, text: (c) => c.claimedPersons?.toString() ?? none },
  { key: 'claimed', label: '金额（元）', width: 106, sort: 'claimedFen', right: true, text: (c) => yuan(c.claimedFen) },
  { key: 'source', label: '来源单位', min: 120, text: (c) => c.sourceUnit.name },
  { key: 'firstAsked', label: '首问单位', min: 120, text: (c) => c.firstAskedUnit.name },
  { key: 'nature', label: '性质', width: 92, text: (c) => c.nature?.label ?? none },
  { key: 'overdue', label: '逾期项', width: 64, right: true, text: (c) => String(c.overdueCount) },
  { key: 'receivedAt', label: '接收时间', width: 128, text: (c) => moment(c.receivedAt) },
  { key: 'case', label: '案号', width: 130, text: (c) => c.case?.number ?? none },
]

export const usual = [
  'number',
  'stage',
  'due',
  'employer',
  'project',
  'channel',
  'received',
  'region',
  'handling',
  'officer',
  'persons',
  'claimed',
]

export const views: View<ClueFilter>[] = [
  { name: '全部线索', filter: {} },
  { name: '未化解', filter: { unsolved: true } },
  { name: '有逾期', filter: { overdue: true } },
  { name: '待交办', filter: { stage: ['RECEIVED'] } },
  { name: '信访线索', filter: { channel: ['petition'] } },
  { name: '上级交办', filter: { channel: ['superior'] } },
]
