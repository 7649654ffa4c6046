/** What an officer can do to the guarantees of a project, as forms; how a guarantee stands, as a mark. */
import type { GuaranteeActName, GuaranteeFilter, GuaranteeState } from '@/api/types'
import type { Act } from './act'

export const guaranteeActs: Record<GuaranteeActName, Act> = {
  'enter-guarantee': {
    label: '登记担保',
    primary: true,
    fields: [
      { key: 'kind', label: '种类', kind: 'choice', required: true },
      { key: 'form', label: '形式', kind: 'choice', required: true },
      { key: 'guarantor', label: '担保机构', kind: 'line', required: true, hint: '出具担保的银行、担保公司或保险公司' },
      { key: 'number', label: '编号', kind: 'line', required: true },
      { key: 'amountFen', label: '金额（元）', kind: 'yuan', required: true },
      { key: 'startsOn', label: '起始日', kind: 'day', required: true },
      { key: 'endsOn', label: '到期日', kind: 'day', required: true },
      { key: 'attachments', label: '凭证', kind: 'files', required: true, hint: '担保文件；建设单位一并上传资金证明' },
    ],
  },
  'confirm-guarantee': {
    label: '确认',
    primary: true,
    fields: [],
    warning: '已核对担保文件，内容真实、在有效期内，确定吗？',
  },
  'return-guarantee': {
    label: '退回',
    fields: [{ key: 'reason', label: '原因', kind: 'text', required: true }],
  },
  'use-guarantee': {
    label: '使用',
    fields: [
      { key: 'ground', label: '事由', kind: 'text', required: true },
      { key: 'amountFen', label: '金额（元）', kind: 'yuan', required: true },
      { key: 'attachments', label: '附件', kind: 'files' },
    ],
  },
  'release-guarantee': {
    label: '解除',
    fields: [{ key: 'reason', label: '原因', kind: 'text', required: true }],
    warning: '解除之后这份担保不再计入，确定吗？',
  },
}

/** Last part of the address of each act on one guarantee. */
export const guaranteePath = {
  'confirm-guarantee': 'confirm',
  'return-guarantee': 'return',
  'use-guarantee': 'use',
  'release-guarantee': 'release',
} as const

export interface Mark {
  shape: string
  text: string
  level: 'good' | 'warn' | 'bad' | 'quiet'
}

export const guaranteeMarks: Record<GuaranteeState, Mark> = {
  pending: { shape: '○', text: '待确认', level: 'warn' },
  valid: { shape: '✓', text: '有效', level: 'good' },
  expiring: { shape: '◐', text: '即将到期', level: 'warn' },
  to_come: { shape: '○', text: '未到起始日', level: 'quiet' },
  expired: { shape: '▲', text: '已到期', level: 'bad' },
  used_up: { shape: '▲', text: '已用尽', level: 'bad' },
  released: { shape: '×', text: '已解除', level: 'quiet' },
  returned: { shape: '×', text: '已退回', level: 'quiet' },
}

/** The states that the list shows; empty: all of them. */
export const guaranteeStates: [code: NonNullable<GuaranteeFilter['state']> | '', label: string][] = [
  ['', '全部'],
  ['pending', '○ 待确认'],
  ['valid', '✓ 有效'],
  ['expiring', '◐ 即将到期'],
  ['expired', '▲ 已到期'],
]

export function readGuaranteeFilter(query: Record<string, unknown>): GuaranteeFilter {
  const state = guaranteeStates.map(([code]) => code).find((code) => code && code === query.state)
  return state ? { state } : {}
}
