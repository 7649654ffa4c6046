/** Invented figures of a town, added up from its invented projects. */
import type * as T from '../../src/api/types'
import { plusDays } from '../../src/domain/format'

const grades = [
  { code: 'red', label: '红色' },
  { code: 'orange', label: '橙色' },
  { code: 'yellow', label: '黄色' },
]
const places = ['示例甲街道', '示例乙街道', '示例丙镇'].map((name, index) => ({ id: `r${index}`, name }))
const units = ['区住房城乡建设局', '区交通运输局'].map((name, index) => ({ id: `u${index}`, name }))

const lines: T.OverviewLine[] = Array.from({ length: 24 }, (_, index) => ({
  id: `p${index}`,
  number: `ZZ-XM-2026-${String(index + 1).padStart(6, '0')}`,
  name: `示例${'甲乙丙丁'[index % 4]}安置房${index + 1}期工程`,
  region: places[index % 3]!,
  department: units[index % 2]!,
  figures: {
    projects: 1,
    firms: 0,
    workers: 40 + ((index * 17) % 90),
    dueFen: (40 + ((index * 17) % 90)) * 650_000,
    paidFen: (40 + ((index * 17) % 90)) * (index % 4 ? 650_000 : 325_000),
    owedFen: index % 4 ? 0 : (60 - index) * 325_000,
    owedPeople: index % 4 ? 0 : 60 - index,
    warnings: (index % 4 ? { yellow: index % 2 } : { red: 1, orange: 2 }) as Record<string, number>,
    overdue: index % 5 ? 0 : 1,
    checked: 1,
    toCheck: index % 5 ? 1 : 2,
  },
}))

function sum(of: T.OverviewLine[]): T.Figures {
  const all: T.Figures = {
    projects: 0,
    firms: 0,
    workers: 0,
    dueFen: 0,
    paidFen: 0,
    owedFen: 0,
    owedPeople: 0,
    warnings: {},
    overdue: 0,
    checked: 0,
    toCheck: 0,
  }
  const plain = [
    'projects',
    'firms',
    'workers',
    'dueFen',
    'paidFen',
    'owedFen',
    'owedPeople',
    'overdue',
    'checked',
    'toCheck',
  ]
  for (const { figures } of of) {
    for (const key of plain as Exclude<keyof T.Figures, 'warnings'>[]) all[key] += figures[key]
    for (const [grade, count] of Object.entries(figures.warnings))
      all.warnings[grade] = (all.warnings[grade] ?? 0) + count
  }
  return all
}

const chosen = (query: URLSearchParams) =>
  lines.filter(
    (one) =>
      (!query.get('region') || one.region?.id === query.get('region')) &&
      (!query.get('department') || one.department?.id === query.get('department')),
  )

export const months: T.MoneyMonth[] = Array.from({ length: 12 }, (_, index) => ({
  month: plusDays('2025-12-15', index * 30).slice(0, 7),
  dueFen: 1_080_000_000 - index * 7_000_000,
  paidFen: 1_080_000_000 - index * (index > 8 ? 40_000_000 : 7_000_000),
  labourDueFen: 1_000_000_000,
  labourInFen: index > 7 ? 620_000_000 : 1_000_000_000,
})).slice(0, 11)

/** Firms of the first place and unit that build nothing. */
const andFirms = (figures: T.Figures): T.Figures => ({
  ...figures,
  firms: 2,
  warnings: { ...figures.warnings, yellow: (figures.warnings.yellow ?? 0) + 3 },
})

export function overviewOf(query: URLSearchParams): T.OverviewOf {
  const of = chosen(query)
  const group = (key: 'region' | 'department', names: T.Named[]) =>
    names
      .map((name) => ({ of: name, figures: sum(of.filter((one) => one[key]?.id === name.id)) }))
      .filter((one) => one.figures.projects)
      .map((one, index) => (index ? one : { ...one, figures: andFirms(one.figures) }))
  return {
    month: query.get('month') ?? '2026-10',
    day: '2026-11-21',
    within: places.filter((one) => one.id === query.get('region')),
    department: units.find((one) => one.id === query.get('department')) ?? null,
    grades,
    total: andFirms(sum(of)),
    regions: group('region', query.get('region') ? [] : places),
    departments: group('department', units),
    months,
    report: true,
  }
}

export const overviewLines = (query: URLSearchParams) =>
  [...chosen(query)].sort((one, other) => other.figures.owedFen - one.figures.owedFen)

const warnings: T.WarningLine[] = lines.slice(0, 12).map((one, index) => ({
  id: `w${index}`,
  project: one.id,
  firm: null,
  number: one.number,
  name: one.name,
  rule: index % 2 ? 'national.warning.labour_paid' : 'national.warning.owed_people',
  title: index % 2 ? '人工费没有按时足额到账' : '过了发薪日还没有发清的人数',
  grade: grades[index % 3]!,
  state: 'standing',
  stage: index % 3 ? 'raised' : 'found_true',
  measured: index % 2 ? 62 : 12 + index,
  limit: index % 2 ? 100 : 10,
  unit: index % 2 ? '%' : '人',
  bearer: { id: 'zz.labour', name: '区人力资源社会保障局' },
  firstMonth: '2026-10',
  firstSeen: '2026-11-16',
  lastSeen: '2026-11-21',
  goneOn: null,
  dueOn: index % 3 ? '2026-11-20' : '2026-11-24',
  overdue: index % 3 !== 0,
}))

export const filteredWarnings = (query: URLSearchParams) =>
  warnings.filter(
    (one) =>
      (!query.get('grade') || one.grade.code === query.get('grade')) &&
      (!query.get('project') || one.project === query.get('project')) &&
      (!query.get('rule') || one.rule === query.get('rule')),
  )

export const warningCounts = (query: URLSearchParams): T.WarningCounts => {
  const of = filteredWarnings(query)
  const by = (key: (one: T.WarningLine) => T.Named) =>
    [...new Map(of.map((one) => [key(one).id, key(one)])).values()].map((name) => ({
      of: name,
      count: of.filter((one) => key(one).id === name.id).length,
    }))
  return {
    grades: by((one) => ({ id: one.grade.code, name: one.grade.label })),
    rules: by((one) => ({ id: one.rule, name: one.title })),
    stages: by((one) => ({ id: one.stage, name: one.stage })),
    units: by((one) => one.bearer!),
    regions: by((one) => places[Number(one.id.slice(1)) % 3]!),
    firms: [{ of: null, count: of.length }],
  }
}

export const riskPage: T.RiskPage = {
  project: 'x57',
  day: '2026-11-21',
  months: months.map((one) => ({
    month: one.month,
    dueFen: Math.round(one.dueFen / 20),
    paidFen: Math.round(one.paidFen / 20),
    labourDueFen: one.labourDueFen / 20,
    labourInFen: one.labourInFen / 20,
  })),
  forecast: {
    cover: 1.2,
    behind: null,
    shortMonth: '2026-11',
    lookedAhead: 6,
    wholePercent: 95,
    balanceFen: 62_000_000,
    owedFen: 16_000_000,
    past: { from: ['2026-08', '2026-09'], dueFen: 106_000_000, inFen: 94_340_000 },
    next: { month: '2026-11', payBy: '2026-12-20', openFen: 53_300_000, inflowFen: 47_437_000, late: false },
    still: false,
    wagesEachFen: 650_000,
    heads: 82,
    headsChange: 3.5,
    gapFen: 4_200_000,
    from: ['2026-08', '2026-09', '2026-10'],
  },
  past: [
    { month: '2026-11', cover: 1.2, behindMonth: null, shortMonth: '2026-11', came: null },
    { month: '2026-10', cover: 1.6, behindMonth: '2026-08', shortMonth: '2026-09', came: true },
    { month: '2026-09', cover: 2.4, behindMonth: null, shortMonth: null, came: null },
  ],
  hits: { said: 1, came: 1, missed: 0 },
  hitsHere: { said: 14, came: 11, missed: 3 },
}

export const riskView: T.RiskView = {
  project: 'x57',
  number: 'ZZ-2026-0057',
  name: '示例项目五十七',
  version: 1,
  reckoned: {
    grade: { code: 'middle', label: '中风险' },
    points: 45,
    grounds: [
      {
        factor: { code: 'money', label: '金额大' },
        band: { code: 'money_some', label: '欠薪十万元以上' },
        value: 160000,
        unit: '元',
        points: 15,
        rows: [],
      },
      {
        factor: { code: 'people', label: '人数多' },
        band: { code: 'people_thirty', label: '涉及三十人以上' },
        value: 38,
        unit: '人',
        points: 30,
        rows: [],
      },
    ],
    unknown: [{ code: 'difficulty', label: '难处置' }],
  },
  grades: [],
  history: [],
  reports: [],
  mayAssess: false,
}

export const ruleReads: T.WarningRuleReads = {
  id: 'national.warning.labour_paid',
  title: '人工费没有按时足额到账',
  own: true,
  unit: '%',
  moreIsWorse: false,
  grades: grades.map((grade, index) => ({
    grade,
    kept: true,
    limit: [50, 50, 100][index]!,
    named: false,
    months: index ? 1 : 2,
  })),
  excuses: [{ kind: { code: 'stoppage', label: '停工已报告' }, kept: true, count: 6, unit: 'month' }],
  decided: null,
}

const counted = (change: T.WhatIfChange, count: number): T.WhatIfCount => ({
  change,
  count,
  foundTrue: Math.floor(count / 8),
  innocent: Math.floor(count / 2),
  noData: 0,
  unchecked: count - Math.floor(count / 8) - Math.floor(count / 2),
  notRaised: 0,
})

export const whatIf: T.WhatIf = {
  id: 'wi1',
  rule: ruleReads,
  tried: {
    grades: ruleReads.grades.map((one) => (one.limit === 100 ? { ...one, limit: 90 } : one)),
    excuses: ruleReads.excuses,
    nothing: false,
  },
  from: '2025-11-21',
  to: '2026-11-21',
  state: 'done',
  projects: 24,
  done: 24,
  askedBy: { id: 'o1', name: '测试员甲' },
  askedAt: '2026-11-21T09:00:00',
  changes: [counted('comes', 0), counted('goes', 24), counted('stays', 61)],
  regraded: 5,
  places: places.map((of, index) => ({
    of,
    changes: [counted('comes', 0), counted('goes', 8), counted('stays', 20 + index)],
  })),
  inForce: null,
}

export const whatIfLines = (query: URLSearchParams): T.WhatIfLine[] =>
  query.get('change') === 'comes'
    ? []
    : lines.map((one, index) => ({
        change: (query.get('change') ?? 'goes') as T.WhatIfChange,
        project: index % 8 === 7 ? null : one.id,
        firm: index % 8 === 7 ? `f${index}` : null,
        number: index % 8 === 7 ? '' : one.number,
        name: index % 8 === 7 ? `示例食品加工厂${index}` : one.name,
        firstMonth: '2026-05',
        lastMonth: index % 3 ? '2026-05' : '2026-07',
        grade: grades[2]!,
        triedGrade: index % 2 ? grades[1]! : null,
        warning: index % 4 ? `w${index}` : null,
        found: index % 4 ? (index % 2 ? 'innocent' : 'found_true') : 'not_raised',
      }))

export const ruleRecords: T.RuleRecords = {
  from: '2025-11-22',
  to: '2026-11-22',
  limit: 50,
  enough: 10,
  rules: [
    {
      rule: 'national.warning.attending',
      title: '登记的人长期没有考勤',
      own: true,
      raised: 31,
      foundTrue: 4,
      innocent: 15,
      noData: 3,
      unchecked: 9,
      innocentShare: 78.9,
      proposed: true,
    },
    {
      rule: 'national.warning.owed_people',
      title: '过了发薪日还没有发清的人数',
      own: false,
      raised: 46,
      foundTrue: 38,
      innocent: 2,
      noData: 0,
      unchecked: 6,
      innocentShare: 5,
      proposed: false,
    },
    {
      rule: 'national.warning.diverted',
      title: '专用账户的钱支往别处',
      own: true,
      raised: 0,
      foundTrue: 0,
      innocent: 0,
      noData: 0,
      unchecked: 0,
      innocentShare: null,
      proposed: false,
    },
  ],
}
