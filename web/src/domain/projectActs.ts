/** What an officer can do to a project or to a push, as forms. Words of the jurisdiction are chosen on the page. */
import type { ProjectActionName, PushActionName } from '@/api/types'
import type { Act, ActField } from './act'

const files: ActField = { key: 'attachments', label: '附件', kind: 'files' }
const note: ActField = { key: 'note', label: '说明', kind: 'text' }

/** Correcting and confirming have a page of their own: the form of the project. */
export type FormlessName = Exclude<ProjectActionName, 'revise' | 'confirm'>

export const projectActs: Record<FormlessName, Act> = {
  'plan-start': {
    label: '填报计划开工日',
    fields: [{ key: 'startsOn', label: '计划开工日', kind: 'day', required: true }],
  },
  'review-funds': {
    label: '审查资金来源',
    fields: [
      { key: 'source', label: '资金来源', kind: 'choice', hint: '没有查清的不选，如实记录' },
      { key: 'way', label: '筹措方式', kind: 'choice' },
      note,
    ],
  },
  approve: { label: '审批通过', fields: [], warning: '登记审批通过，确定吗？' },
  'sign-contract': {
    label: '登记合同',
    fields: [
      {
        key: 'kind',
        label: '种类',
        kind: 'choice',
        required: true,
        initial: 'general',
        choices: [
          ['general', '施工总承包合同'],
          ['subcontract', '分包合同'],
        ],
      },
      { key: 'party', label: '承包单位', kind: 'firm' },
      { key: 'signedOn', label: '签订日期', kind: 'day', required: true },
      { key: 'valueFen', label: '合同价（元）', kind: 'yuan', required: true },
      { key: 'measuredMonths', label: '计量周期（月）', kind: 'count' },
      { key: 'labourMonths', label: '人工费周期（月）', kind: 'count', hint: '合同没有写的不填' },
      { key: 'settlement', label: '进度款结算', kind: 'line' },
      { key: 'labourShare', label: '人工费占比（%）', kind: 'percent', hint: '占比与金额写一项即可' },
      { key: 'labourFen', label: '人工费（元）', kind: 'yuan' },
      { key: 'advanceFunding', label: '垫资', kind: 'yes', hint: '合同约定由承包单位垫资' },
      { key: 'clauses', label: '已写明的条款', kind: 'choices' },
      files,
    ],
  },
  appoint: {
    label: '明确责任人',
    fields: [
      { key: 'post', label: '岗位', kind: 'choice', required: true },
      { key: 'name', label: '姓名', kind: 'line', required: true },
      { key: 'organisation', label: '所在单位', kind: 'line', required: true },
      { key: 'phone', label: '电话', kind: 'line', hint: '保存后遮蔽，查看明文会留痕' },
      { key: 'certificate', label: '证书编号', kind: 'line' },
      files,
    ],
  },
  remove: { label: '免去责任人', fields: [{ key: 'person', label: '责任人', kind: 'choice', required: true }] },
  'register-wage-officer': {
    label: '登记劳资专管员',
    fields: [
      { key: 'person', label: '劳资专管员', kind: 'choice', required: true },
      { key: 'number', label: '登记编号', kind: 'line', required: true },
    ],
  },
  'enter-platform': {
    label: '纳入监管平台',
    fields: [{ key: 'number', label: '平台项目编号', kind: 'line', required: true }],
  },
  'enter-step': {
    label: '进入下一阶段',
    primary: true,
    fields: [{ key: 'step', label: '阶段', kind: 'choice', required: true }, note, files],
  },
  stop: {
    label: '停工',
    fields: [
      { key: 'basis', label: '停工依据', kind: 'line', required: true, hint: '停工令文号，或建设单位自行决定' },
      files,
    ],
  },
  resume: { label: '复工', fields: [note] },
  'show-board': {
    label: '登记告示牌',
    fields: [{ key: 'attachments', label: '现场照片', kind: 'files', required: true }],
  },
  'check-board': { label: '核对告示牌', fields: [], warning: '已看过现场照片，内容齐全、真实，确定吗？' },
  'coordinate-up': {
    label: '与上级对接',
    fields: [
      { key: 'to', label: '上级部门', kind: 'line', required: true },
      { key: 'note', label: '对接情况', kind: 'text', required: true },
      files,
    ],
  },
  'tick-item': {
    label: '记为已办',
    fields: [{ key: 'item', label: '事项', kind: 'choice', required: true }, note],
  },
}

const pushed = '本单位对这个项目的待推送事项一并发出，应下发的通知同时下发，确定吗？'

export const pushActs: Record<PushActionName, Act> = {
  send: {
    label: '推送',
    primary: true,
    fields: [
      { key: 'contractor', label: '施工总承包单位', kind: 'firm', hint: '尚未确定的可以先推送，确定后补发通知书' },
    ],
    warning: pushed,
  },
  'issue-notice': {
    label: '下发通知书',
    primary: true,
    fields: [
      { key: 'contractor', label: '施工总承包单位', kind: 'firm', hint: '通知书发给这个单位；台账已登记的不必再填' },
    ],
    warning: '向施工单位补发工资保证金缴纳通知书，确定吗？',
  },
  receive: { label: '接收', primary: true, fields: [], warning: '人社部门已收到这条推送，确定吗？' },
  withdraw: {
    label: '撤回',
    fields: [{ key: 'reason', label: '理由', kind: 'text', required: true, hint: '登记有误的才撤回' }],
  },
  bulletin: { label: '通报', fields: [], warning: '对逾期推送并引发信访的单位发出通报，确定吗？' },
  account: {
    label: '说明情况',
    fields: [{ key: 'note', label: '逾期的情况说明', kind: 'text', required: true }, files],
  },
}
