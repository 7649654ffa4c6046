/** Firms that a place looks after, hazards and sessions; all invented. */
import type * as T from '@/api/types'
import { named, state } from './seed'

const at = `${state.today}T09:00:00`
const by = { id: 'o1', name: '测试员甲' }
const unit = named('zz.housing')

const declaration: T.Declaration = {
  id: 'd1',
  version: 3,
  from: '2026-10-01',
  to: '2026-10-31',
  dueOn: '2026-11-10',
  state: 'filed',
  filedAt: '2026-11-08T10:00:00',
  filedBy: by,
  filedUnit: unit,
  workers: 14,
  wagesFen: 9_100_000,
  paidFen: 9_000_000,
  owedFen: 100_000,
  remarks: '示例：月底补发',
  before: [
    {
      workers: 12,
      wagesFen: 9_100_000,
      paidFen: 9_000_000,
      owedFen: 100_000,
      remarks: '示例：月底补发',
      correctedAt: '2026-11-15T09:30:00',
      by,
      unit,
      reason: '示例：漏报两名新进场的工人',
    },
    {
      workers: 12,
      wagesFen: 9_000_000,
      paidFen: 9_000_000,
      owedFen: 0,
      remarks: '',
      correctedAt: '2026-11-12T16:00:00',
      by,
      unit,
      reason: '示例：漏报一个班组的工资',
    },
  ],
  mayCorrect: true,
}
const open: T.Declaration = {
  ...declaration,
  id: 'd2',
  version: 1,
  from: '2026-11-01',
  to: '2026-11-30',
  dueOn: '2026-12-10',
  state: 'open',
  filedAt: null,
  filedBy: null,
  filedUnit: null,
  workers: null,
  wagesFen: null,
  paidFen: null,
  owedFen: null,
  remarks: null,
  before: [],
  mayCorrect: false,
}

const line: T.WatchedLine = {
  id: 'f1',
  enterprise: 'e1',
  name: '示例建设有限公司',
  creditCode: '91000000000000000X',
  sector: { code: 'construction', label: '工程建设' },
  field: { code: 'housing', label: '房屋建筑' },
  unit,
  watchedOn: '2026-09-14',
  declareBy: '2026-12-10',
  declarationOverdue: false,
  correctedOn: '2026-11-15',
  grade: null,
  inspectBy: null,
  inspectionOverdue: false,
}
const firm: T.WatchedFirm = {
  line,
  version: 4,
  clean: 0,
  cleanNeeded: 6,
  grounds: [{ caseId: 'c1', number: '示例案〔2026〕1号', moment: 'case_closed', at, fen: 30_000_000, persons: 4 }],
  declarations: [open, declaration],
  grades: [],
  ratings: [],
  inspections: [],
  findings: [],
  acts: [
    { at: '2026-09-14T09:00:00', act: 'watched', note: '示例案〔2026〕1号', by: null, unit: null },
    { at: '2026-11-08T10:00:00', act: 'declared', note: '2026-10-01至2026-10-31', by, unit },
    { at: '2026-11-15T09:30:00', act: 'declaration_corrected', note: '2026-10-01至2026-10-31：示例', by, unit },
  ],
  offers: [{ act: 'release', refusal: '连续6期没有问题才能移出，现在连续0期' }],
}

const hazard = (id: string, told: Partial<T.Hazard>): T.Hazard => ({
  id,
  version: 1,
  warning: null,
  project: 'p1',
  about: '示例甲安置房1期工程',
  what: '示例：核实人工费并督促到账',
  unit,
  raisedUnit: named('zz.labour'),
  foundAt: at,
  state: 'to_prevent',
  measure: null,
  person: null,
  result: null,
  handledAt: null,
  withdrawnAt: null,
  withdrawnWhy: null,
  minutes: 140,
  days: 0,
  mayRespond: false,
  mayWithdraw: false,
  ...told,
})
const hazards = [
  hazard('h1', { mayRespond: true, mayWithdraw: true }),
  hazard('h2', { state: 'withdrawn', withdrawnAt: at, withdrawnWhy: '示例：发错了单位' }),
  hazard('h3', { state: 'handled', measure: '示例：约谈', person: '测试员乙', result: '示例：已到账', handledAt: at }),
]

const session = (id: string, told: Partial<T.ReviewLine>): T.ReviewLine => ({
  id,
  from: '2026-10-01',
  to: '2026-10-31',
  openedAt: '2026-11-02T09:00:00',
  closedAt: null,
  withdrawnAt: null,
  unit: named('zz.labour'),
  ...told,
})
const sessions = [
  session('v1', {}),
  session('v2', { withdrawnAt: '2026-11-02T09:10:00' }),
  session('v3', { closedAt: '2026-10-08T17:00:00' }),
]
const review = (one: T.ReviewLine): T.ReviewView => ({
  line: one,
  version: 1,
  participants: one.closedAt ? '示例：各成员单位负责人、测试员甲' : null,
  minutes: one.closedAt ? '示例：每周调度一次\n示例：下月复核' : null,
  paper: one.closedAt ? { id: 'x1', name: '研判纪要〔2026〕3号' } : null,
  withdrawnWhy: one.withdrawnAt ? '示例：期间填错了' : null,
  agenda: [
    {
      seq: 0,
      kind: 'warning',
      ref: 'w0',
      number: 'ZZ-XM-2026-000001',
      label: '示例甲安置房1期工程 · 人工费没有到账',
      must: true,
      conclusion: one.closedAt ? '示例：继续督促' : null,
    },
  ],
  projects: [
    {
      project: 'p1',
      number: 'ZZ-XM-2026-000001',
      name: '示例甲安置房1期工程',
      measures: '示例：每周核对',
      unit,
      added: true,
    },
  ],
  removed: [],
  mayHold: !one.closedAt && !one.withdrawnAt,
  mayWithdraw: !one.closedAt && !one.withdrawnAt,
})

const whole = <X>(items: X[]): T.Page<X> => ({ items, next: null })

export const watchedRoutes: Record<string, (ask: { path: string[] }) => unknown> = {
  'api/watched-firms': () => whole([line]),
  'api/watched-firms/*': () => firm,
  'api/firm-declarations': () => firm.declarations,
  'api/sectors': () => [],
  'api/hazards': () => whole(hazards),
  'api/hazards/*': ({ path }) => hazards.find((one) => one.id === path[2]) ?? hazards[0],
  'api/reviews': () => whole(sessions),
  'api/reviews/*': ({ path }) => review(sessions.find((one) => one.id === path[2]) ?? sessions[0]!),
}
