/** What can be done about the payment of wages, as forms. */
import type { Act, Choice } from './act'
import type { PayableSheet, PayBatch, PaymentView, WageProject } from '@/api/types'
import { yuan } from './format'

export type PaymentActName = 'prepare-batch' | 'send-batch' | 'withdraw-batch' | 'record-cash-payment'

export const paymentActs: Record<PaymentActName, Act> = {
  'prepare-batch': {
    label: '组成代发批次',
    primary: true,
    fields: [{ key: 'payOn', label: '支付日期', kind: 'day', hint: '不填的，按支付表的发薪日，已过的按今天' }],
  },
  'send-batch': { label: '发送', primary: true, fields: [], warning: '发送以后不能撤回，文件可以随时再下载。确定吗？' },
  'withdraw-batch': { label: '撤回', fields: [], warning: '撤回以后，这些工资可以重新组成批次。' },
  'record-cash-payment': {
    label: '登记不经银行的支付',
    fields: [
      { key: 'employer', label: '用人单位', kind: 'choice', required: true },
      { key: 'month', label: '所属月份', kind: 'line', required: true, hint: '如 2024-06' },
      { key: 'source', label: '支付方式', kind: 'choice', required: true },
      { key: 'payer', label: '付款人', kind: 'line', required: true },
      { key: 'paidOn', label: '支付日期', kind: 'day', required: true },
      { key: 'persons', label: '人数', kind: 'count', required: true },
      { key: 'amountFen', label: '金额（元）', kind: 'yuan', required: true },
      { key: 'attachments', label: '签收凭据', kind: 'files', required: true },
    ],
    warning: '没有经过专用账户发的工资，会同时记为专户违规。',
  },
}

export function cashOptions(project: WageProject, view: PaymentView): Record<string, Choice[]> {
  return {
    employer: project.employers.map((one) => [one.id, one.name]),
    source: view.sources.map((one) => [one.code, one.label]),
  }
}

/** States have a shape as well as a word. */
export const shapes: Record<string, string> = {
  waiting: '○',
  paid: '✓',
  failed: '▲',
  returned: '▲',
  withdrawn: '－',
  twice: '▲',
  misused: '▲',
  income: '＋',
  pending: '○',
  known: '－',
}

export const sheetTitle = (sheet: PayableSheet) => `${sheet.employer.name} ${sheet.month}`

export const batchTitle = (batch: PayBatch) =>
  `${batch.employer.name} ${batch.month}，${batch.lines} 笔，${yuan(batch.totalFen)} 元`

/** By how much the bank's balance differs from the book's; null where the file does not say. */
export function difference(answer: { closingFen: number | null; bookFen: number | null }): number | null {
  return answer.closingFen === null || answer.bookFen === null ? null : answer.closingFen - answer.bookFen
}
