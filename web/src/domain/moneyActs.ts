/** What can be done about the money of a project, as forms; and how its states are shown. */
import type { LabourFilter, LabourPeriod, FundFilter, MoneyActionName } from '@/api/types'
import type { Act, ActField } from './act'

const files: ActField = { key: 'attachments', label: '附件', kind: 'files' }
const voucher: ActField = { key: 'voucher', label: '凭证号', kind: 'line', required: true, hint: '同一项目不能重复' }
const reason: ActField = { key: 'reason', label: '原因', kind: 'text', required: true }
const month = (label: string): ActField => ({ key: 'month', label, kind: 'line', hint: '写成 2024-06' })
const amount = (label: string): ActField => ({ key: 'amountFen', label, kind: 'yuan', required: true })
const day = (key: string, label: string): ActField => ({ key, label, kind: 'day', required: true })

export const moneyActs: Record<MoneyActionName, Act> = {
  'labour/terms': {
    label: '约定人工费拨付',
    fields: [
      { key: 'dueDay', label: '次月几日前', kind: 'count', hint: '合同没有约定的不填，按最长周期' },
      { key: 'startupFen', label: '启动资金（元）', kind: 'yuan', hint: '没有启动资金的写 0' },
    ],
  },
  'money/measure': {
    label: '登记计量',
    fields: [
      { ...month('计量月份'), required: true },
      {
        key: 'valueFen',
        label: '完成价款（元）',
        kind: 'yuan',
        required: true,
        hint: '同一月份再次登记的，以后一次为准',
      },
      { key: 'progress', label: '当月进度（%）', kind: 'percent', hint: '占全部工程的比例，可以不填' },
      day('measuredOn', '计量日期'),
    ],
  },
  'money/pay': {
    label: '登记工程款支付',
    primary: true,
    fields: [
      { key: 'prepaid', label: '开工前预拨', kind: 'yes', hint: '启动资金，不属于任何月份' },
      { ...month('所属月份'), required: true, when: (values) => values.prepaid !== 'yes' },
      day('paidOn', '支付日期'),
      amount('支付金额（元）'),
      { key: 'labourFen', label: '其中人工费（元）', kind: 'yuan', hint: '拨到专户的部分；没有分账的留空' },
      voucher,
    ],
  },
  'money/withdraw': {
    label: '撤回支付记录',
    fields: [{ key: 'payment', label: '支付记录', kind: 'choice', required: true }, reason],
  },
  'money/spend': {
    label: '登记分账支出',
    fields: [
      {
        key: 'ledger',
        label: '账目',
        kind: 'choice',
        required: true,
        initial: 'labour',
        choices: [
          ['labour', '人工费'],
          ['other', '其他工程款'],
        ],
      },
      { key: 'purpose', label: '用途', kind: 'choice', required: true, hint: '人工费只能用于支付农民工工资' },
      amount('金额（元）'),
      day('spentOn', '支出日期'),
      voucher,
    ],
  },
  'money/settle': {
    label: '登记过程结算',
    fields: [day('fromDay', '结算起日'), day('toDay', '结算止日'), amount('结算金额（元）'), files],
  },
  'fund-plan/arrange': {
    label: '登记投资安排',
    fields: [
      amount('安排金额（元）'),
      day('arrangedOn', '安排日期'),
      { key: 'document', label: '计划文件', kind: 'line', required: true },
      files,
    ],
  },
  'fund-plan/budget': {
    label: '登记批准预算',
    fields: [
      amount('预算金额（元）'),
      day('approvedOn', '批准日期'),
      { key: 'document', label: '批准文件', kind: 'line', required: true },
      files,
    ],
  },
  'fund-plan/plan': { label: '登记拨付计划', fields: [amount('计划金额（元）'), day('dueOn', '计划拨付日')] },
  'fund-plan/pay': {
    label: '登记财政拨付',
    primary: true,
    fields: [amount('拨付金额（元）'), day('paidOn', '拨付日期'), voucher],
  },
  'fund-plan/withdraw': {
    label: '撤回计划或拨付',
    fields: [{ key: 'entry', label: '记录', kind: 'choice', required: true }, reason],
  },
}

/** Shape, word and colour of a period's state. */
export function periodMark(period: Pick<LabourPeriod, 'state'>): { shape: string; level: 'good' | 'bad' | 'quiet' } {
  switch (period.state.code) {
    case 'full':
      return { shape: '✓', level: 'good' }
    case 'short':
    case 'overdue':
      return { shape: '▲', level: 'bad' }
    case 'due':
      return { shape: '○', level: 'quiet' }
    default:
      return { shape: '—', level: 'quiet' }
  }
}

type LabourState = NonNullable<LabourFilter['state']>
export const labourStates: [code: LabourState | '', label: string][] = [
  ['', '全部'],
  ['late', '▲ 不足和逾期'],
  ['short', '▲ 不足'],
  ['overdue', '▲ 逾期'],
  ['due', '○ 应拨'],
  ['full', '✓ 足额'],
]

export function readLabourFilter(query: Record<string, unknown>): LabourFilter {
  const state = labourStates.map(([code]) => code).find((code) => code && code === query.state)
  const month = typeof query.month === 'string' && /^\d{4}-\d{2}$/.test(query.month) ? query.month : undefined
  return { ...(state && { state }), ...(month && { month }) }
}

type FundState = NonNullable<FundFilter['state']>
export const fundStates: [code: FundState | '', label: string][] = [
  ['', '全部'],
  ['owed', '○ 欠拨'],
  ['late', '▲ 逾期'],
  ['unarranged', '▲ 未安排'],
]

export function readFundFilter(query: Record<string, unknown>): FundFilter {
  const state = fundStates.map(([code]) => code).find((code) => code && code === query.state)
  return { ...(state && { state }), ...(query.all === 'true' && { all: true }) }
}
