/** Invented 外部指标 of one firm, 豁免 of a project, and the project as those who keep its wages see it. */
import type * as T from '@/api/types'
import { attachment } from './details'

const source = { code: 'power_supply', label: '供电' }
const tax = { code: 'tax', label: '税务' }
const months = ['2026-04', '2026-05', '2026-06', '2026-08', '2026-09', '2026-10']

const series = (kind: T.Code, from: T.Code, unit: string, values: number[]): T.IndicatorSeries => ({
  kind,
  source: from,
  unit,
  points: values.map((value, at) => ({
    month: months[at]!,
    value,
    changePercent: at && at !== 3 ? Math.round(((value - values[at - 1]!) * 1000) / values[at - 1]!) / 10 : null,
    toldAt: '2026-11-03T09:00:00',
  })),
})

export const indicatorFirm: T.IndicatorFirm = {
  id: 'f1',
  name: '示例印染有限公司',
  creditCode: '',
  region: { id: '410803_lifeng', name: '李封街道' },
  series: [
    series(
      { code: 'power_use', label: '用电量' },
      source,
      '千瓦时',
      [125_000, 121_000, 118_500, 90_400, 61_000, 42_300],
    ),
    series({ code: 'tax', label: '入库税款' }, tax, '元', [84_000, 79_500, 81_000, 40_200, 12_000, 9_000]),
    series({ code: 'tax_debt', label: '欠税' }, tax, '元', [3_000, 3_000, 6_000, 18_000, 41_000, 66_500]),
  ],
  replaced: [],
}

export const indicators: T.Indicator[] = indicatorFirm.series.flatMap((one) =>
  one.points.slice(-2).map((point, at) => ({
    id: `${one.kind.code}${at}`,
    firm: 'f1',
    name: indicatorFirm.name,
    creditCode: '',
    kind: one.kind,
    month: point.month,
    value: point.value,
    unit: one.unit,
    payBy: null,
    source: one.source,
    toldBy: { id: 'zz.tax', name: '中站区税务局' },
    toldAt: point.toldAt,
    way: 'file' as const,
    reference: '示例.xlsx',
    line: at + 2,
    replacedAt: null,
  })),
)

export const indicatorChoices: T.IndicatorChoices = {
  kinds: indicatorFirm.series.map((one) => one.kind),
  sources: [source, tax],
  own: indicatorFirm.series.slice(1).map((one) => one.kind),
}

const entered = (of: Partial<T.WarningExemption>): T.WarningExemption => ({
  id: 'e1',
  kind: { code: 'litigation', label: '争议已在仲裁或者诉讼' },
  from: '2026-11-02',
  until: '2027-05-01',
  document: '示例〔2026〕12号',
  note: '',
  files: [attachment],
  state: 'standing',
  at: '2026-11-02T10:20:00',
  unit: { id: 'zz.labour', name: '区人力资源社会保障局' },
  by: { id: 'o1', name: '测试员甲' },
  own: false,
  withdrawnWhy: null,
  withdrawable: true,
  ...of,
})

export const exemptions: T.WarningExemptions = {
  open: [
    {
      code: 'litigation',
      label: '争议已在仲裁或者诉讼',
      evidence: '受理通知书',
      file: true,
      mostMonths: 24,
      own: false,
    },
    { code: 'no_work', label: '声明当月没有施工', evidence: '总包单位的声明', file: false, mostMonths: 24, own: true },
  ],
  exemptions: [
    entered({}),
    entered({
      id: 'e2',
      kind: { code: 'no_work', label: '声明当月没有施工' },
      from: '2026-11-01',
      until: '2026-11-30',
      document: '',
      note: '土方外运暂停，工人已全部结清离场',
      files: [],
      unit: { id: 'firm', name: '示例建设集团有限公司' },
      by: { id: 'o2', name: '测试员乙' },
      own: true,
    }),
    entered({ id: 'e3', state: 'withdrawn', withdrawnWhy: '已经撤诉', withdrawable: false, until: '2026-12-01' }),
  ],
  excusedFrom: [
    { kind: 'litigation', title: '过了发薪日还没有发清的人数', atMost: '6个月' },
    { kind: 'no_work', title: '登记的人长期没有考勤', atMost: '1个月' },
    { kind: 'no_work', title: '当月没有收到人工费', atMost: '1个月' },
  ],
  newHires: 3,
}

export const wageProject = (id: string): T.WageProject => ({
  id,
  number: 'ZZ-XM-2026-0001',
  name: '示例安置房一期',
  jurisdiction: '410803',
  region: '李封街道',
  step: { code: 'building', label: '施工' },
  contractor: '示例建设集团有限公司',
  employers: [{ id: 'c', name: '示例建设集团有限公司', part: 'contractor', entrusted: null }],
  subcontractor: false,
})
