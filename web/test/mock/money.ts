import type * as T from '@/api/types'

/** Invented money of an invented project. */
const labourUnit = { id: 'zz.housing', name: '区住房城乡建设局' }
const owner = { id: 'e-1', name: '示例建设单位' }
const actions = (...names: T.MoneyAction['name'][]): T.MoneyAction[] =>
  names.map((name) => ({ name, label: name, refusal: null }))

export const periods: T.LabourPeriod[] = [
  {
    id: 'l-2',
    project: { id: 'p-1', number: 'ZZ-XM-2024-00001', name: '示例安置房工程' },
    month: '2024-06',
    state: { code: 'short', label: '不足' },
    floorFen: null,
    agreedFen: 20_000_000,
    dueFen: 20_000_000,
    receivedFen: 15_000_000,
    gapFen: 5_000_000,
    dueOn: '2024-07-10',
    fullOn: null,
    daysLate: 3,
    alert: true,
    told: { owner, units: [labourUnit] },
    duties: [],
  },
  {
    id: 'l-1',
    project: { id: 'p-1', number: 'ZZ-XM-2024-00001', name: '示例安置房工程' },
    month: null,
    state: { code: 'full', label: '足额' },
    floorFen: null,
    agreedFen: 40_000_000,
    dueFen: 40_000_000,
    receivedFen: 40_000_000,
    gapFen: 0,
    dueOn: '2024-03-31',
    fullOn: '2024-03-20',
    daysLate: 0,
    alert: false,
    told: { owner: null, units: [] },
    duties: [],
  },
]

export const labourSums: T.LabourSums = { dueFen: 60_000_000, receivedFen: 55_000_000, gapFen: 5_000_000 }

export const projectLabour: T.ProjectLabour = {
  version: 3,
  terms: { dueDay: 10, startupFen: 200_000_000, prepaidFen: 40_000_000, asksPrepaid: true, floor: null },
  periods,
  total: labourSums,
  actions: actions('labour/terms'),
}

export const projectMoney: T.ProjectMoney = {
  version: 3,
  checked: {
    valueFen: 1_000_000_000,
    paidFen: 790_000_000,
    percent: 80,
    paidPercent: 79,
    gapFen: 10_000_000,
    citation: null,
  },
  ledgers: [
    { code: 'labour', label: '人工费', inFen: 20_000_000, outFen: 0, balanceFen: 20_000_000 },
    { code: 'other', label: '其他工程款', inFen: 80_000_000, outFen: 0, balanceFen: 80_000_000 },
  ],
  unsplitFen: 1_000_000,
  measured: [],
  payments: [
    {
      id: 'm-1',
      month: '2024-06',
      paidOn: '2024-06-10',
      amountFen: 100_000_000,
      labourFen: 20_000_000,
      voucher: '示例一号',
      recordedAt: '2024-06-10T09:00:00',
    },
  ],
  spending: [],
  settlements: [{ id: 's-1', fromDay: '2024-04-01', toDay: '2024-05-31', amountFen: 50_000_000 }],
  settlementMonths: 3,
  purposes: [{ code: 'wages', label: '支付农民工工资' }],
  actions: actions('money/measure', 'money/pay', 'money/import', 'money/withdraw', 'money/spend', 'money/settle'),
}

export const flow: T.MoneyFlow = {
  month: '2024-06',
  plannedFen: 100_000_000,
  planned: [{ on: '2024-06-15', fen: 100_000_000, voucher: null }],
  paidFen: 100_000_000,
  paid: [{ on: '2024-06-10', fen: 100_000_000, voucher: '示例一号' }],
  labourFen: 20_000_000,
  labour: [{ on: '2024-06-10', fen: 20_000_000, voucher: '示例一号' }],
  payrollFen: null,
  balanceFen: null,
}

export const fundPlan: T.FundPlan = {
  version: 3,
  government: true,
  standing: {
    plannedFen: 1_000_000_000,
    dueFen: 700_000_000,
    paidFen: 600_000_000,
    owedFen: 100_000_000,
    daysLate: 10,
  },
  arranged: [],
  budget: { amountFen: 1_200_000_000, approvedOn: '2024-01-10', document: '示例预算文件' },
  plan: [{ id: 'f-1', dueOn: '2024-05-31', amountFen: 700_000_000, coveredOn: null, daysLate: 10, duties: [] }],
  paid: [{ id: 'f-2', paidOn: '2024-05-20', amountFen: 600_000_000, voucher: '示例二号' }],
  actions: actions('fund-plan/arrange', 'fund-plan/pay'),
}

export const fundRows: T.FundRow[] = [
  {
    id: 'p-1',
    number: 'ZZ-XM-2024-00001',
    name: '示例安置房工程',
    region: null,
    industryUnit: labourUnit,
    investment: { code: 'government', label: '政府投资' },
    arrangedFen: 0,
    arrangedOn: null,
    budgetFen: 1_200_000_000,
    plannedFen: 1_000_000_000,
    dueFen: 700_000_000,
    paidFen: 600_000_000,
    owedFen: 100_000_000,
    daysLate: 10,
    labourGapFen: 5_000_000,
    lights: [{ code: 'deposit', label: '工资保证金', core: true, inPlace: true }],
  },
]

export const fundSums: T.FundSums = {
  projects: 1,
  arrangedFen: 0,
  budgetFen: 1_200_000_000,
  plannedFen: 1_000_000_000,
  dueFen: 700_000_000,
  paidFen: 600_000_000,
  owedFen: 100_000_000,
  labourGapFen: 5_000_000,
}

export const guidance: T.Guidance = {
  items: [
    {
      id: 'g-1',
      region: { id: '620702', name: '示例县' },
      unit: { id: 'zy.finance', name: '市财政局' },
      guidedOn: '2024-06-18',
      note: '示例指导',
      attachments: [],
    },
  ],
  mayGuide: true,
}
