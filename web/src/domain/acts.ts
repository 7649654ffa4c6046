/** What an officer can do to a clue or a case, as forms: one row per act, its fields in the order of the form. */
import type { CaseActionName, ClueActionName } from '@/api/types'
import type { Act, ActField } from './act'
import { causeLabels } from './labels'

const reason: ActField = { key: 'reason', label: '理由', kind: 'text', required: true }
const causes: ActField = {
  key: 'cause',
  label: '成因',
  kind: 'choice',
  required: true,
  choices: Object.entries(causeLabels),
}
const verified: ActField[] = [
  { key: 'amountFen', label: '查实金额（元）', kind: 'yuan', required: true },
  { key: 'persons', label: '查实人数', kind: 'count', required: true },
]
const force: ActField[] = [
  { key: 'members', label: '成员单位', kind: 'units', required: true },
  { key: 'plan', label: '处置方案', kind: 'text', required: true, hint: '一事一策：目标、措施、分工、时限' },
]
const reportUp: ActField[] = [
  { key: 'to', label: '报告对象', kind: 'superior', required: true },
  { key: 'text', label: '报告内容', kind: 'text', required: true },
]
const record: ActField[] = [
  {
    key: 'kind',
    label: '记录种类',
    kind: 'choice',
    required: true,
    initial: 'general',
    choices: [
      ['general', '办理进展'],
      ['mediation', '协调化解'],
      ['stability', '人员稳控'],
      ['view', '本单位意见'],
    ],
  },
  { key: 'text', label: '内容', kind: 'text', required: true },
  { key: 'attachments', label: '附件', kind: 'files' },
]
const feedback: ActField[] = [
  { key: 'text', label: '反馈情况', kind: 'text', required: true },
  { key: 'attachments', label: '附件', kind: 'files' },
]
const issue: ActField[] = [{ key: 'template', label: '文书', kind: 'template', required: true }]

export const clueActs: Record<ClueActionName, Act> = {
  assign: {
    label: '交办',
    primary: true,
    fields: [
      {
        key: 'mode',
        label: '方式',
        kind: 'choice',
        required: true,
        initial: 'assign',
        choices: [
          ['assign', '交办'],
          ['transfer', '转办'],
          ['oversee', '督办'],
        ],
      },
      { key: 'unit', label: '承办单位', kind: 'unit', required: true },
      { key: 'officer', label: '责任人', kind: 'officer', unitOf: 'unit', hint: '不写明责任人，交办时限继续计时' },
      { key: 'industryUnit', label: '行业主管部门', kind: 'unit' },
      { key: 'territoryUnit', label: '属地', kind: 'unit' },
      { key: 'helpers', label: '配合单位', kind: 'units' },
      { key: 'dueOn', label: '限办日期', kind: 'day', hint: '排查发现的问题须定期限' },
      { key: 'reason', label: '改变建议的理由', kind: 'line', hint: '承办单位与系统建议不同时必填' },
    ],
  },
  accept: {
    label: '接收受理',
    primary: true,
    fields: [{ key: 'officer', label: '责任人', kind: 'officer', hint: '不选即沿用已明确的责任人' }],
  },
  'hand-over': {
    label: '移交',
    fields: [{ key: 'toUnit', label: '移交给', kind: 'unit', required: true }, reason],
  },
  'feed-back': { label: '反馈', primary: true, fields: feedback },
  progress: { label: '记录进展', primary: true, fields: record },
  verify: { label: '查实', fields: verified },
  'mark-major': { label: '标记重大', fields: [reason] },
  'mark-stability': { label: '需要稳控', fields: [reason] },
  'set-cause': { label: '认定成因', fields: [causes] },
  'report-inability': {
    label: '不能独立处置',
    fields: [
      { key: 'text', label: '情况说明', kind: 'text', required: true },
      { key: 'attachments', label: '书面报告', kind: 'files', required: true },
    ],
  },
  'form-joint-group': {
    label: '组成联合工作组',
    fields: [{ key: 'members', label: '成员单位', kind: 'units', required: true }],
  },
  'resolve-joint-group': {
    label: '联合工作组结果',
    fields: [{ key: 'result', label: '结果', kind: 'text', required: true }],
  },
  'form-task-force': { label: '组建专班', fields: force },
  'extend-term': {
    label: '延期',
    fields: [
      { key: 'rule', label: '哪项时限', kind: 'duty', required: true },
      { key: 'until', label: '延至', kind: 'day', required: true },
      reason,
    ],
  },
  pause: { label: '中止', fields: [{ key: 'basis', label: '法定依据', kind: 'text', required: true }] },
  resume: { label: '恢复', fields: [{ key: 'note', label: '说明', kind: 'text', required: true }] },
  resolve: {
    label: '办结',
    primary: true,
    fields: [
      { key: 'paidFen', label: '已付工资（元）', kind: 'yuan', required: true },
      { key: 'proof', label: '凭证说明', kind: 'text', required: true },
      { key: 'attachments', label: '凭证', kind: 'files', required: true },
    ],
  },
  visit: {
    label: '回访',
    primary: true,
    fields: [
      {
        key: 'result',
        label: '结果',
        kind: 'choice',
        required: true,
        choices: [
          ['stable', '稳定'],
          ['relapsed', '反弹（重新办理）'],
        ],
      },
      { key: 'text', label: '回访情况', kind: 'text', required: true },
    ],
  },
  reopen: { label: '重开', fields: [reason] },
  refuse: { label: '不予受理', fields: [reason], warning: '不予受理后须告知反映人，确定吗？' },
  terminate: {
    label: '终止',
    warning: '终止后不再计时，确定吗？',
    fields: [
      {
        key: 'reason',
        label: '原因',
        kind: 'choice',
        required: true,
        choices: [
          ['untrue', '不属实'],
          ['duplicate', '重复'],
          ['merged', '并入另一线索'],
        ],
      },
      { key: 'mergedInto', label: '并入', kind: 'clue', required: true, when: (values) => values.reason === 'merged' },
      { key: 'text', label: '说明', kind: 'text', required: true },
    ],
  },
  close: { label: '销号关闭', primary: true, fields: [], warning: '关闭后线索销号，确定吗？' },
  'report-up': { label: '上报', fields: reportUp },
  'follow-up': { label: '跟进', fields: [{ key: 'text', label: '跟进情况', kind: 'text', required: true }] },
  'issue-paper': { label: '出文书', fields: issue },
  attach: { label: '补附件', fields: [{ key: 'attachments', label: '附件', kind: 'files', required: true }] },
  'open-case': { label: '立案', fields: [], warning: '把这条线索转为案件，确定吗？' },
}

export const caseActs: Record<CaseActionName, Act> = {
  'enter-step': {
    label: '进入下一步',
    primary: true,
    fields: [
      { key: 'step', label: '步骤', kind: 'step', required: true },
      {
        key: 'document',
        label: '本步文书',
        kind: 'file',
        hint: '规则要求有文书的步骤，没有文书不能进入；进入结案即销号',
      },
      { key: 'note', label: '说明', kind: 'text' },
    ],
  },
  assign: {
    label: '交办',
    fields: [
      { key: 'industryUnit', label: '行业主管部门', kind: 'unit' },
      { key: 'territoryUnit', label: '属地', kind: 'unit', hint: '两家都选即双交办' },
    ],
  },
  'feed-back': { label: '反馈', fields: feedback },
  progress: { label: '记录进展', fields: record },
  verify: { label: '查实', fields: verified },
  'set-cause': { label: '认定成因', fields: [causes] },
  'mark-major': { label: '标记重大', fields: [reason] },
  'mark-stability': { label: '需要稳控', fields: [reason] },
  'form-task-force': { label: '组建专班', fields: force },
  'answer-supervision': {
    label: '反馈督办',
    fields: [
      { key: 'text', label: '反馈内容', kind: 'text', required: true },
      { key: 'attachments', label: '附件', kind: 'files' },
    ],
  },
  'report-up': { label: '上报', fields: reportUp },
  'issue-paper': { label: '出文书', fields: issue },
  close: {
    label: '结案',
    primary: true,
    fields: [{ key: 'text', label: '结案说明', kind: 'text', required: true }],
    warning: '结案后线索一并关闭，确定吗？',
  },
}
