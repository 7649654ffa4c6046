/** An invented deposit, short, with its notice overdue. */
import type * as T from '@/api/types'
import { attachment } from './details'
import { citation, duty, named, state } from './seed'

const at = '2026-03-02T10:00:00'
const project: T.Subject = { kind: 'project', id: 'x57', number: 'ZZ-项-57', label: '示例工程' }

export const deposit: T.Deposit = {
  version: 3,
  state: { code: 'short', label: '未足额' },
  requiredFen: 20_000_000,
  assessment: {
    byHand: false,
    waived: false,
    requiredFen: 20_000_000,
    steps: [
      { what: '基础比例', because: '各类合同（暂用，不是文件写明的）', rate: '1%' },
      { what: '应缴额', because: '20,000,000.00元的1%为200,000.00元', rate: null },
    ],
    reason: '',
    citation,
    rulesHash: 'abcdef0123456789',
    at,
    by: named('zz.labour'),
    earlier: 0,
  },
  instruments: [
    {
      id: 'i1',
      form: { code: 'bank_guarantee', label: '银行保函' },
      agency: '示例银行',
      number: '示例1号',
      amountFen: 18_000_000,
      leftFen: 18_000_000,
      validFrom: '2026-03-01',
      validTo: '2027-03-01',
      inForce: true,
      flags: [{ code: 'below_required', label: '金额低于应缴额' }],
      recordedAt: at,
      by: named('zz.labour'),
      attachments: [attachment],
    },
  ],
  movements: [
    { kind: 'in', fen: 18_000_000, on: '2026-03-01', number: '示例1号', basis: '示例1号', at, by: named('zz.labour') },
  ],
  totals: {
    inFen: 18_000_000,
    usedFen: 0,
    returnedFen: 0,
    balanceFen: 18_000_000,
    endedFen: 0,
    reservedFen: 0,
    availableFen: 18_000_000,
  },
  uses: [],
  returns: [],
  owed: true,
  clocks: [
    {
      code: 'notice',
      label: '通知书的期限',
      orders: true,
      note: '通知书的十五日是催办，系统不自动处罚。',
      duty: duty('d-deposit', project, -1, { status: 'overdue', title: '督促施工单位办理工资保证金' }),
    },
  ],
  supervisor: named('zz.labour'),
  actions: [
    { name: 'record', label: '登记保证金或保函', refusal: null },
    { name: 'approve-use', label: '批准动用', refusal: null },
  ],
  offers: {
    forms: [
      { code: 'cash', label: '现金存储' },
      { code: 'bank_guarantee', label: '银行保函' },
    ],
    agencies: [{ code: 'example', label: '示例银行' }],
    termStarts: [],
    returnRules: [],
    cases: [{ id: 'k1', number: '示例案1号', employer: '示例劳务有限公司', fen: 500_000 }],
    directory: true,
  },
}

const share: T.DepositShare = {
  total: 3,
  states: { none: 1, short: 1, full: 1, waived: 0, returned: 0 },
  covered: 1,
  percent: 33,
}
export const depositCoverage: T.DepositCoverage = { projects: share, firms: share, maySweep: true }

const row = (n: number, code: T.DepositState, label: string, inForceFen: number): T.DepositRow => ({
  project: `x${n}`,
  number: `ZZ-项-${n}`,
  name: `示例工程${n}`,
  unit: named('zz.housing'),
  contractor: `示例建设${n}有限公司`,
  state: { code, label },
  requiredFen: 20_000_000,
  inForceFen,
  balanceFen: inForceFen,
  lackingFen: 20_000_000 - inForceFen,
  nextEnd: null,
  endedAt: null,
})
const rows = [row(57, 'full', '足额', 20_000_000), row(56, 'short', '未足额', 18_000_000), row(55, 'none', '未缴', 0)]

export const filteredDeposits = (query: URLSearchParams): T.DepositRow[] =>
  rows.filter((one) => !query.get('state') || one.state.code === query.get('state'))

export const depositDirectory: T.DepositDirectory = {
  agencies: [
    {
      code: 'example',
      name: '示例银行',
      kind: { code: 'bank', label: '银行' },
      suspended: false,
      since: null,
      reason: null,
    },
    {
      code: 'paused',
      name: '示例财产保险公司',
      kind: { code: 'insurer', label: '保险公司' },
      suspended: true,
      since: state.today,
      reason: null,
    },
  ],
  kinds: [
    { code: 'bank', label: '银行' },
    { code: 'insurer', label: '保险公司' },
  ],
  byKind: { bank: 1, insurer: 1 },
  total: 2,
  selectable: 1,
  maySet: true,
}
