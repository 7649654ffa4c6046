/** What can be done about wage sheets and deferrals, as forms; and how their states are shown. */
import type { Deferral, SheetActName, SheetLineFilter, SheetLineView, SheetStateCode } from '@/api/types'
import type { Act } from './act'
import { yuan } from './format'

export const sheetActs: Record<SheetActName, Act> = {
  'ask-confirmation': {
    label: '发给工人确认',
    primary: true,
    fields: [],
    warning: '工人将看到自己的一行，确认无误后发出吗？',
  },
  'sign-lines': {
    label: '登记签字扫描件',
    fields: [
      {
        key: 'files',
        label: '签字的工资表',
        kind: 'files',
        required: true,
        hint: '登记以后，还没有确认也没有异议的各行都算已签字',
      },
    ],
  },
  'hand-in': {
    label: '交总包单位',
    primary: true,
    fields: [
      { key: 'attendanceFiles', label: '考勤表', kind: 'files', hint: '当月考勤已经在系统里的不必上传' },
      { key: 'progress', label: '工程进度', kind: 'text', hint: '写明当月完成情况，或者上传' },
      { key: 'progressFiles', label: '进度材料', kind: 'files' },
    ],
    warning: '交出以后不能再改，除非劳资专管员退回。',
  },
  'void-sheet': { label: '作废', fields: [], warning: '作废以后不能恢复，确定吗？' },
  'approve-sheet': { label: '审核通过', primary: true, fields: [], warning: '已核对考勤和工资，审核通过吗？' },
  'return-sheet': {
    label: '退回',
    fields: [{ key: 'reason', label: '退回理由', kind: 'text', required: true }],
  },
  'amend-line': {
    label: '更正',
    fields: [
      { key: 'worked', label: '天数', kind: 'percent', required: true, hint: '最多两位小数' },
      { key: 'minutes', label: '工时（分钟）', kind: 'count', hint: '按小时计酬的填写' },
      { key: 'quantity', label: '计件数量', kind: 'line', hint: '计件的填写，最多三位小数' },
      { key: 'rateFen', label: '工价（元）', kind: 'yuan' },
      { key: 'grossFen', label: '应发（元）', kind: 'yuan', required: true },
      { key: 'deductedFen', label: '扣款（元）', kind: 'yuan', required: true },
      { key: 'note', label: '备注', kind: 'line' },
      { key: 'why', label: '改了什么', kind: 'text', required: true, hint: '工人会看到；他的确认随之作废' },
    ],
  },
  'answer-objection': {
    label: '答复异议',
    fields: [{ key: 'answer', label: '答复', kind: 'text', required: true, hint: '金额不改、只作说明' }],
  },
}

export const assessAct: Act = {
  label: '按考勤考核',
  primary: true,
  fields: [
    { key: 'assessor', label: '考核人', kind: 'line', required: true },
    { key: 'on', label: '考核日期', kind: 'day', required: true },
  ],
}

export const pieceAct: Act = {
  label: '计件考核',
  fields: [
    { key: 'assessor', label: '考核人', kind: 'line', required: true },
    { key: 'on', label: '考核日期', kind: 'day', required: true },
    { key: 'quantity', label: '数量', kind: 'line', required: true, hint: '最多三位小数' },
    { key: 'unit', label: '计量单位', kind: 'line', required: true },
    { key: 'priceFen', label: '单价（元）', kind: 'yuan', required: true },
  ],
}

export const payDayAct: Act = {
  label: '登记工资支付日',
  fields: [
    { key: 'payDay', label: '几日', kind: 'count', required: true, hint: '合同约定；遇休息日提前' },
    {
      key: 'monthsAfter',
      label: '哪个月',
      kind: 'choice',
      required: true,
      choices: [
        ['1', '次月'],
        ['0', '当月'],
      ],
    },
  ],
}

export const deferAct: Act = {
  label: '报告延期支付',
  primary: true,
  fields: [
    { key: 'employer', label: '用人单位', kind: 'choice', required: true },
    { key: 'month', label: '工资所属月份', kind: 'line', required: true, hint: '写成 2024-06' },
    { key: 'amountFen', label: '金额（元）', kind: 'yuan', required: true },
    { key: 'persons', label: '人数', kind: 'count', required: true },
    { key: 'payBy', label: '新的支付日期', kind: 'day', required: true },
    { key: 'reason', label: '理由', kind: 'text', required: true },
    { key: 'attachments', label: '材料', kind: 'files' },
  ],
}

export const settleAct: Act = {
  label: '登记已付清',
  fields: [{ key: 'on', label: '支付日期', kind: 'day', required: true }],
}

/** Shape beside the text of a state, so that colour alone never tells. */
export const sheetMark: Record<SheetStateCode, string> = {
  draft: '○',
  confirming: '◐',
  handed: '◆',
  returned: '▲',
  approved: '✓',
  voided: '×',
}

export const lineFilters: [code: SheetLineFilter, label: string][] = [
  ['all', '全部'],
  ['unconfirmed', '没有确认'],
  ['objected', '有异议'],
  ['flagged', '需要核对'],
]

const flags: Record<SheetLineView['flags'][number], string> = {
  below_minimum: '低于当地最低工资标准',
  no_attendance: '没有考勤记录',
  days_differ: '天数与考勤不一致',
}
export const flagLabel = (flag: SheetLineView['flags'][number]) => flags[flag]

export const deferralState: Record<Deferral['state'], string> = {
  open: '○ 未到期',
  overdue: '▲ 已过新日期，未付清',
  paid: '✓ 已付清',
  paid_late: '▲ 逾期付清',
}

/** Hundredths of a day → 22.5 */
export const days = (hundredths: number | null) => (hundredths === null ? '—' : String(hundredths / 100))

const per: Record<string, string> = { day: '天', hour: '小时', month: '月' }

/** 300.00/天 */
export function rate(line: Pick<SheetLineView, 'rateFen' | 'rateKind' | 'unit'>): string {
  return line.rateFen === null ? '' : `${yuan(line.rateFen)}/${per[line.rateKind ?? ''] ?? line.unit ?? '件'}`
}

/** 10.5 → 10500 thousandths; null when it is no number of at most three decimals. */
export function thousandths(text: string): number | null {
  const parts = /^(\d{1,6})(?:\.(\d{1,3}))?$/.exec(text.trim())
  return parts ? Number(parts[1]) * 1000 + Number((parts[2] ?? '').padEnd(3, '0')) : null
}

/** A quantity as it was typed → thousandths; what is no number is left to the server to refuse. */
export function amended(body: Record<string, unknown>): Record<string, unknown> {
  const { quantity } = body
  return typeof quantity === 'string' ? { ...body, quantity: thousandths(quantity) ?? quantity } : body
}
