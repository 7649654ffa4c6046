/** What an officer can do to an order, as forms; how an order stands, as a mark. */
import type { OrderActName, OrderFilter, OrderState } from '@/api/types'
import type { Act } from './act'
import type { Mark } from './guaranteeActs'

export const orderActs: Record<OrderActName, Act> = {
  'issue-order': {
    label: '责令限期改正',
    fields: [
      { key: 'ground', label: '事由', kind: 'choice', required: true },
      { key: 'party', label: '责令', kind: 'choice', required: true },
      { key: 'found', label: '查明的情况', kind: 'text', required: true, hint: '写进通知书' },
      { key: 'dueOn', label: '改正期限', kind: 'day', required: true, hint: '期限由本单位定，期满未改正才能处理' },
      { key: 'attachments', label: '证据', kind: 'files' },
    ],
    warning: '通知书随即编号制发，确定吗？',
  },
  'correct-order': {
    label: '登记已改正',
    primary: true,
    fields: [
      { key: 'how', label: '改正情况', kind: 'text', required: true },
      { key: 'attachments', label: '证明材料', kind: 'files', required: true },
    ],
  },
  'handle-order': {
    label: '行政处理',
    fields: [
      { key: 'decision', label: '决定文号', kind: 'line', required: true },
      { key: 'how', label: '处理内容', kind: 'text', required: true },
      { key: 'fineFen', label: '罚款（元）', kind: 'yuan' },
      { key: 'attachments', label: '决定书', kind: 'files' },
    ],
  },
  'stop-order': { label: '责令停工', fields: [], warning: '停工通知书随即编号制发，项目显示停工直到解除，确定吗？' },
  'lift-order': {
    label: '解除停工',
    primary: true,
    fields: [{ key: 'reason', label: '理由', kind: 'text', required: true }],
  },
  'withdraw-order': {
    label: '撤销',
    fields: [{ key: 'reason', label: '理由', kind: 'text', required: true, hint: '责令有误的才撤销，通知书另行作废' }],
  },
}

/** Last part of the address of each act on one order. */
export const orderPath = {
  'correct-order': 'correct',
  'handle-order': 'handle',
  'stop-order': 'stop',
  'lift-order': 'lift',
  'withdraw-order': 'withdraw',
} as const

export const orderMarks: Record<OrderState, Mark> = {
  open: { shape: '○', text: '改正期内', level: 'warn' },
  overdue: { shape: '▲', text: '逾期未改正', level: 'bad' },
  handled: { shape: '◆', text: '已作处理', level: 'warn' },
  stopped: { shape: '■', text: '责令停工中', level: 'bad' },
  corrected: { shape: '✓', text: '已改正', level: 'good' },
  withdrawn: { shape: '×', text: '已撤销', level: 'quiet' },
}

/** The states that the list shows; empty: all of them. */
export const orderStates: [code: NonNullable<OrderFilter['state']> | '', label: string][] = [
  ['', '全部'],
  ['open', '○ 改正期内'],
  ['overdue', '▲ 逾期未改正'],
  ['handled', '◆ 已作处理'],
  ['stopped', '■ 停工中'],
  ['corrected', '✓ 已改正'],
]

export function readOrderFilter(query: Record<string, unknown>): OrderFilter {
  const state = orderStates.map(([code]) => code).find((code) => code && code === query.state)
  return state ? { state } : {}
}
