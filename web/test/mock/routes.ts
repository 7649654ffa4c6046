import type * as T from '@/api/types'
import { plusDays } from '../../src/domain/format'
import {
  attachment,
  caseDetail,
  caseRow,
  clueDetail,
  gap,
  importPreview,
  pack,
  papers,
  receipt,
  rule,
  task,
} from './details'
import { exemptions, indicatorChoices, indicatorFirm, indicators, wageProject } from './indicators'
import { flow, fundPlan, fundRows, fundSums, guidance, labourSums, periods, projectLabour, projectMoney } from './money'
import {
  filteredProjects,
  filteredPushes,
  firms,
  coverage,
  overview,
  projectDetail,
  projects,
  projectWords,
  pushes,
} from './projects'
import {
  filteredWarnings,
  overviewLines,
  overviewOf,
  riskPage,
  riskView,
  ruleReads,
  ruleRecords,
  warningCounts,
  whatIf,
  whatIfLines,
} from './overview'
import { siteRoutes } from './site'
import { watchedRoutes } from './watched'
import { deposit, depositCoverage, depositDirectory, filteredDeposits } from './deposits'
import { guarantees, orders, projectGuarantees, projectOrders } from './funds'
import { clues, me, named, regions, state, units, vocabulary } from './seed'

export type Ask = { path: string[]; query: URLSearchParams; body: Record<string, unknown> }
export class Refused {
  constructor(
    readonly status: number,
    readonly body: Partial<T.Problem>,
  ) {}
}

function byState<X extends { state: string }>(items: X[], query: URLSearchParams): X[] {
  return items.filter((one) => !query.get('state') || one.state === query.get('state'))
}

function page<X>(items: X[], query: URLSearchParams): T.Page<X> {
  const start = Number(query.get('after') ?? 0)
  const size = Number(query.get('size') ?? 50)
  return { items: items.slice(start, start + size), next: start + size < items.length ? String(start + size) : null }
}

function filtered(query: URLSearchParams): T.ClueRow[] {
  const stages = query.getAll('stage')
  const channels = query.getAll('channel')
  const text = query.get('text')
  const solved = ['RESOLVED', 'CLOSED', 'TERMINATED', 'REFUSED']
  return clues.filter(
    (one) =>
      (!stages.length || stages.includes(one.stage)) &&
      (!channels.length || channels.includes(one.channel)) &&
      (query.get('overdue') !== 'true' || one.overdueCount > 0) &&
      (query.get('unsolved') !== 'true' || !solved.includes(one.stage)) &&
      (!text || JSON.stringify(one).includes(text)),
  )
}

const owed = () =>
  clues
    .flatMap((one) => (one.nextDuty ? [one.nextDuty] : []))
    .sort((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'))
const all: T.ClueFilter = { unsolved: true }
const byGroup = regions
  .slice(1)
  .map((one) => ({ group: { id: one.code, name: one.name }, open: { ...all, region: one.code } }))
const figures: T.Figure[] = [
  {
    id: 'received',
    label: '接收线索',
    value: 31,
    unit: 'count',
    open: { receivedFrom: '2026-11-01', receivedTo: '2026-11-30' },
  },
  {
    id: 'resolved',
    label: '办结',
    value: 22,
    unit: 'count',
    open: { resolvedFrom: '2026-11-01', resolvedTo: '2026-11-30' },
  },
  { id: 'overdue', label: '有逾期', value: 5, unit: 'count', open: { overdue: true } },
  { id: 'paid', label: '追回工资', value: 286400000, unit: 'fen', open: null },
  { id: 'persons', label: '涉及人数', value: 418, unit: 'persons', open: null },
  { id: 'rate', label: '按期办结率', value: 91, unit: 'percent', open: null },
  { id: 'days', label: '平均办理', value: 9, unit: 'days', open: null },
]
const sheet = (weeks: number): T.Sheet => ({
  id: weeks === 1 ? null : `s${weeks}`,
  kind: 'week',
  from: plusDays('2026-11-16', -7 * weeks),
  to: plusDays('2026-11-22', -7 * weeks),
  madeAt: weeks === 1 ? null : '2026-11-13T16:00:00',
  madeBy: weeks === 1 ? null : '测试员甲',
  rows: byGroup.map((one) => ({ ...one, clues: 12, cases: 3, overdue: 2, unsolvedFen: 123450000 })),
})

const gets: Record<string, (ask: Ask) => unknown> = {
  'api/me': () => me,
  'api/vocabulary': () => vocabulary,
  'api/units/*/officers': (): T.Officer[] => [
    { id: 'o1', name: '测试员甲', post: '监察员', headOfGovernment: false },
    { id: 'o2', name: '测试员乙', post: '科长', headOfGovernment: false },
  ],
  'api/demo/accounts': (): T.DemoAccount[] =>
    ['焦作市中站区', '金凤镇', '济源市', '张掖市', '连云港市'].flatMap((jurisdiction) =>
      ['区人力资源社会保障局', '区住房城乡建设局', '示例甲街道办事处', '区信访局'].map((name, index) => ({
        username: `${jurisdiction}.${index}`,
        password: 'demo',
        name: `测试员${'甲乙丙丁'[index]}`,
        post: ['监察大队长', '科长', '专干', '接访员'][index]!,
        unit: name,
        jurisdiction,
        note: ['交办、调度、设定数值', '承办本行业线索', '配合与稳控', '登记信访线索'][index]!,
      })),
    ),
  'api/demo/date': (): T.DemoDate => ({
    date: state.today,
    weekday: '星期五',
    workingDay: true,
    progress: state.progress,
  }),
  'api/desk': ({ query }) =>
    page(
      owed().filter((one) => query.get('status') !== 'overdue' || one.status === 'overdue'),
      query,
    ),
  'api/desk/summary': (): T.DeskSummary => {
    const list = owed()
    return {
      open: list.length,
      overdue: list.filter((one) => one.status === 'overdue').length,
      dueToday: list.filter((one) => one.daysLeft === 0).length,
      dueSoon: list.filter((one) => one.daysLeft! > 0 && one.workingDaysLeft! <= 3).length,
      undated: list.filter((one) => !one.dueOn).length,
      unreadNotices: 2,
    }
  },
  'api/notices': ({ query }) =>
    page<T.Notice>(
      [
        {
          id: 'n1',
          kind: 'escalation',
          title: '四日内无进展，已通报区政府',
          text: '中站线索〔2026〕137号',
          at: `${state.today}T00:00:10`,
          subject: { kind: 'clue', id: '137', number: '中站线索〔2026〕137号', label: '' },
          paper: 'p1',
          read: false,
        },
        {
          id: 'n2',
          kind: 'task',
          title: '联合督办：示例建筑有限公司',
          text: '请于十一月二十五日前答复',
          at: `${state.today}T09:00:00`,
          subject: null,
          paper: null,
          read: false,
        },
      ],
      query,
    ),
  'api/duties/*/receipt': ({ path }) => receipt(path[2]!),
  'api/clues': ({ query }) => page(filtered(query), query),
  'api/clues/count': ({ query }) => ({ count: filtered(query).length, capped: false }),
  'api/clues/*': ({ path }) =>
    clueDetail(path[2]!) ?? new Refused(404, { detail: '找不到这条线索', code: 'not.found' }),
  'api/projects': ({ query }) => page(filteredProjects(query), query),
  'api/projects/count': ({ query }): T.Count => ({ count: filteredProjects(query).length, capped: false }),
  'api/projects/vocabulary': () => projectWords,
  'api/projects/overview': () => overview,
  'api/projects/coverage': () => coverage,
  ...siteRoutes,
  ...watchedRoutes,
  'api/projects/*/deposit': () => deposit,
  'api/deposits': ({ query }) => page(filteredDeposits(query), query),
  'api/deposits/coverage': () => depositCoverage,
  'api/deposits/*/project': () => ({ id: 'x57' }),
  'api/deposit-agencies': () => depositDirectory,
  'api/projects/*/guarantees': () => projectGuarantees,
  'api/projects/*/orders': () => projectOrders,
  'api/guarantees': ({ query }) => page(byState(guarantees, query), query),
  'api/guarantees/*': ({ path }) => guarantees.find((one) => one.id === path[2]) ?? new Refused(404, {}),
  'api/orders': ({ query }) => page(byState(orders, query), query),
  'api/orders/*': ({ path }) => orders.find((one) => one.id === path[2]) ?? new Refused(404, {}),
  'api/projects/*/money': () => projectMoney,
  'api/projects/*/money/flow': () => flow,
  'api/projects/*/labour': () => projectLabour,
  'api/projects/*/fund-plan': () => fundPlan,
  'api/labour-periods': ({ query }) => page(periods, query),
  'api/labour-periods/sums': () => labourSums,
  'api/labour-periods/*': () => periods[0],
  'api/project-funds': ({ query }) => page(fundRows, query),
  'api/project-funds/sums': () => fundSums,
  'api/fund-instalments/*': () => ({ project: fundRows[0]!.id }),
  'api/ledger-guidance': () => guidance,
  'api/projects/*': ({ path }) =>
    projectDetail(path[2]!) ?? new Refused(404, { detail: '找不到这个项目', code: 'not.found' }),
  'api/enterprises': ({ query }) =>
    firms.filter((one) => (one.name + one.creditCode).includes(query.get('text') ?? '')),
  'api/pushes': ({ query }) => page(filteredPushes(query), query),
  'api/pushes/*': ({ path }) => pushes.find((one) => one.id === path[2]) ?? new Refused(404, {}),
  'api/imports': ({ query }) => page([importPreview], query),
  'api/imports/*': () => importPreview,
  'api/cases': ({ query }) => page([caseRow], query),
  'api/cases/steps': () => caseDetail.steps.map((one) => ({ code: one.id, label: one.label })),
  'api/cases/*': () => caseDetail,
  'api/dispatch/friday': (): T.FridayList => ({
    on: '2026-11-20',
    fridays: ['2026-11-20', '2026-11-13'],
    items: clues
      .filter((one) => one.overdueCount)
      .slice(0, 12)
      .map((clue, index) => ({
        duty: clue.nextDuty!,
        clue,
        times: (index % 3) + 1,
        lastProgressAt: index % 2 ? null : '2026-11-17T10:00:00',
        lastProgress: index % 2 ? null : '已约谈总包',
      })),
    papers: [{ id: papers[0]!.id, number: papers[0]!.number, addressee: named('zz.housing') }],
  }),
  'api/dispatch/sheets': () => [0, 1, 2, 3, 4].map(sheet),
  'api/dispatch/figures': (): T.MonthFigures => ({
    month: '2026-11',
    figures,
    natures: [],
    byGroup: byGroup.map((one) => ({
      ...one,
      received: 12,
      resolved: 8,
      unsolved: 4,
      overdue: 2,
      unsolvedFen: 123450000,
      averageDays: 8.5,
    })),
  }),
  'api/dispatch/clearance': (): T.Clearance => ({
    unsolved: filtered(new URLSearchParams('unsolved=true')).length,
    unsolvedFen: 986540000,
    unsolvedPersons: 412,
    cases: 7,
    byGroup: byGroup.map((one, index) => ({ ...one, unsolved: 20 + index * 9, unsolvedFen: 123450000 * (index + 1) })),
  }),
  'api/dispatch/key-periods': (): T.KeyPeriod[] => [
    { id: 'k1', from: '2026-12-01', to: '2027-01-28', note: '元旦春节期间', setBy: '测试员甲', running: false },
  ],
  'api/dispatch/bulletins': (): T.Bulletin[] => [
    {
      id: null,
      kind: 'month',
      from: '2026-10-01',
      to: '2026-10-31',
      issuedAt: null,
      number: null,
      paper: null,
      figures: [],
    },
    {
      id: 'b1',
      kind: 'month',
      from: '2026-09-01',
      to: '2026-09-30',
      issuedAt: '2026-10-09T09:00:00',
      number: '中区治欠通〔2026〕9号',
      paper: 'p1',
      figures,
    },
  ],
  'api/overview': ({ query }) => overviewOf(query),
  'api/overview/projects': ({ query }) => page(overviewLines(query), query),
  'api/warnings/counts': ({ query }) => warningCounts(query),
  'api/projects/*/risk-page': () => riskPage,
  'api/risks/*': () => riskView,
  'api/warning-rules': () => ruleRecords,
  'api/warning-rules/*': () => ruleReads,
  'api/what-ifs/*': () => whatIf,
  'api/what-ifs/*/lines': ({ query }) => page(whatIfLines(query), query),
  'api/indicators/choices': () => indicatorChoices,
  'api/indicators': ({ query }) => page(indicators, query),
  'api/indicator-firms/*': () => indicatorFirm,
  'api/projects/*/exemptions': () => exemptions,
  'api/wage/projects/*': ({ path }) => wageProject(path[3]!),
  'api/warnings': ({ query }) => page(filteredWarnings(query), query),
  'api/rules': ({ query }) =>
    page([rule, { ...rule, id: 'zhongzhan.clue.feedback', title: '二日内反馈', inForce: false }], query),
  'api/rules/*': (): T.RuleDetail => ({
    ...rule,
    version: {
      id: rule.id,
      pack: 'zhongzhan',
      version: '2024-01-01',
      hash: '9f2c'.repeat(16),
      source: 'jurisdiction/410803-zhongzhan/rules/clue.yaml:1',
    },
    yaml: '- kind: duty\n  id: zhongzhan.clue.assign\n  title: 一日内交办到人\n  due: {count: 1, unit: day, roll: none}\n',
    sentences: ['接收线索后 1 日内，由人社部门交办到单位和人。', '三日内未明确的，发提醒函。'],
    scenarios: [{ name: '只交办到单位不停止计时', rows: ['ZZ-077'], source: 'scenarios/clue.yaml:3' }],
    gap: null,
    openDuties: 12,
  }),
  'api/packs': () => [pack, { ...pack, id: 'national', name: '国家规则', level: 'national', standsOn: [] }],
  'api/gaps': () => [
    gap,
    {
      ...gap,
      id: 'zhongzhan.visit',
      word: '定期',
      asks: '回访间隔',
      value: 30,
      unitLabel: '日',
      setBy: '测试员甲',
      setAt: '2026-01-08T09:00:00',
      basis: '区治欠办 2026 年第 1 次会议',
    },
  ],
  'api/field-units': () =>
    vocabulary.fields.map((field) => ({
      field,
      unit: named('zz.housing'),
      changedBy: null,
      changedAt: null,
      reason: null,
    })),
  'api/organisation': (): T.Organisation => ({
    jurisdiction: me.jurisdiction,
    units: units.map((one) => ({
      ...one,
      roleNote: null,
      fields: one.kind === 'industry' ? [vocabulary.fields[0]!] : [],
      region: null,
      parent: null,
      validFrom: null,
      validTo: null,
      succeededBy: null,
      officers: 3,
      formerNames: [],
      channelsMissing: one.kind === 'industry',
      phone: one.kind === 'industry' ? null : '0391-0000000',
      web: null,
    })),
    roles: [{ role: 'labour_bureau', label: '牵头部门', unit: named('zz.labour'), region: null }],
  }),
  'api/organisation/units/*/work': ({ path }): T.UnitWork => ({
    unit: named(path[3]!),
    month: '2026-11',
    kinds: [
      {
        byHand: true,
        kind: 'system_execution',
        label: '制度执行',
        count: 1,
        rows: [{ id: 'w1', on: '2026-11-03', label: '建立工资支付公示制度', subject: null }],
      },
      { byHand: true, kind: 'daily_check', label: '日常检查', count: 2, rows: [] },
      { byHand: false, kind: 'case_accepted', label: '案件受理', count: 3, rows: [] },
      { byHand: false, kind: 'case_handled', label: '案件处置', count: 2, rows: [] },
    ],
  }),
  'api/organisation/mechanisms': (): T.Mechanism[] => [
    {
      id: 'm1',
      region: { id: 'zz.a', name: '示例甲街道' },
      name: '根治欠薪工作协调机制',
      convenor: { name: '测试员丁', post: '街道办事处主任', headOfGovernment: true },
      office: named('zz.street_a'),
      members: [named('zz.labour'), named('zz.housing')],
      effectiveOn: '2026-01-01',
    },
    {
      id: null,
      region: { id: 'zz.b', name: '示例乙街道' },
      name: null,
      convenor: null,
      office: null,
      members: [],
      effectiveOn: null,
    },
  ],
  'api/organisation/schemes': (): T.Scheme[] => [
    {
      id: 'c1',
      title: '中站区条例实施方案（示例）',
      state: 'draft',
      division: '各负其责',
      departments: '人社、住建',
      schedule: '',
      steps: '分三步',
      finalisedOn: null,
      version: 1,
      unit: named('zz.labour'),
      missing: [{ field: 'schedule', label: '时间安排' }],
    },
  ],
  'api/organisation/regions': (): T.RegionFigures[] =>
    regions.slice(1).map((one, index) => ({
      region: { id: one.code, name: one.name },
      chief: index ? { name: '测试员丁', post: '主任' } : null,
      mechanism: index > 0,
      officers: 5,
      budgetFen: 30000000,
      vehicles: 2,
      openCases: 20,
      casesPerOfficer: 4,
      foundByGrid: 4,
      solvedLocallyPercent: 75,
      averageDays: 8.5,
    })),
  'api/tasks': ({ query }) => page([task], query),
  'api/accounts': (): T.Account[] => [
    {
      id: 'o1',
      username: 'zz.labour',
      name: '测试员甲',
      post: '大队长',
      headOfGovernment: false,
      unit: 'zz.labour',
      roles: ['coordinator'],
      active: true,
    },
    {
      id: 'o9',
      username: 'zz.old',
      name: '测试员己',
      post: '科员',
      headOfGovernment: false,
      unit: 'zz.housing',
      roles: ['industry'],
      active: false,
    },
  ],
  'api/audit': ({ query }) =>
    page<T.AuditEntry>(
      [
        {
          id: 2,
          at: '2026-11-20T10:00:00',
          recordedAt: '2026-11-20T10:00:00',
          officer: 'o1',
          officerName: '测试员甲',
          unitName: '区人力资源社会保障局',
          act: 'personal_data.revealed',
          subject: 'clue:137',
          detail: { purpose: '联系反映人核实', kinds: ['phone'] },
        },
        {
          id: 1,
          at: '2026-11-20T09:00:00',
          recordedAt: '2026-11-20T09:00:00',
          officer: 'o1',
          officerName: '测试员甲',
          unitName: '区人力资源社会保障局',
          act: 'clue.assigned',
          subject: 'clue:137',
          detail: { number: '中站线索〔2026〕137号', version: 2 },
        },
      ],
      query,
    ),
  'api/papers': ({ query }) => page(papers, query),
}

const posts: Record<string, (ask: Ask) => unknown> = {
  'api/session': ({ body }) =>
    body.password === 'demo'
      ? ((state.signedIn = true), me)
      : new Refused(401, { detail: '账号或密码不对', code: 'session.refused' }),
  'api/demo/date': ({ body }) => {
    state.progress = { closing: state.today, done: 0, total: Number(body.days), place: null }
    setTimeout(() => {
      state.today = plusDays(state.today, Number(body.days))
      state.progress = null
    }, 1500)
    return gets['api/demo/date']!({ path: [], query: new URLSearchParams(), body })
  },
  'api/clues/route-proposal': () => clueDetail('137')!.proposal,
  'api/clues/duplicates': (): T.DuplicateCandidate[] => importPreview.lines[2]!.duplicates,
  'api/clues': () => clueDetail('137'),
  'api/attachments': () => attachment,
  'api/imports': () => importPreview,
  'api/imports/*/commit': () => ({ ...importPreview, ready: 0, committed: 2 }),
  'api/clues/*/reveal': (): T.Reporter => ({
    name: '测试员戊',
    phone: '13900000000',
    idNumber: '41000019900101001X',
    bankCard: null,
  }),
  'api/clues/*/verify': () =>
    new Refused(409, {
      title: '线索已有变化',
      detail: '线索在您填写期间有了变化，请先看最新内容',
      code: 'clue.changed',
      version: 6,
      errors: [],
      changes: [
        { at: `${state.today}T10:20:00`, by: '测试员乙', unit: '区住房城乡建设局', what: '记录进展：已支付第一笔' },
      ],
    }),
  'api/clues/*/*': ({ path }) => clueDetail(path[2]!),
  'api/projects': ({ body }) =>
    (body.particulars as T.Particulars).name.includes('重复')
      ? new Refused(422, {
          title: '项目信息有误',
          detail: '项目信息有误，请改正标出的各项',
          code: 'project.invalid',
          errors: [{ path: 'particulars.code', message: '这个项目代码已经登记过' }],
        })
      : projectDetail(projects[0]!.id),
  'api/projects/observed': () => projectDetail(projects[0]!.id),
  'api/projects/*/people/*/reveal': () => ({ phone: '13900000000' }),
  'api/projects/*/pushes': () => pushes[0],
  'api/projects/*/*': ({ path }) => projectDetail(path[2]!),
  'api/pushes/*/*': ({ path }) => pushes.find((one) => one.id === path[2]),
  'api/project-imports': (): T.ProjectImport => ({
    lines: 3,
    ready: 2,
    known: 0,
    errors: [{ line: 5, column: '合同总额（万元）', message: '“壹佰”不是数字' }],
    entered: 0,
  }),
  'api/cases/*/*': () => caseDetail,
  'api/dispatch/sheets': () => sheet(1),
}

function match(table: Record<string, (ask: Ask) => unknown>, path: string[]) {
  const exact = table[path.join('/')]
  if (exact) return exact
  const key = Object.keys(table).find((one) => {
    const parts = one.split('/')
    return parts.length === path.length && parts.every((part, index) => part === '*' || part === path[index])
  })
  return key ? table[key] : undefined
}

export function answer(method: string, ask: Ask): unknown {
  const open = ask.path[1] === 'session' || ask.path[1] === 'demo'
  if (!state.signedIn && !open) return new Refused(401, { detail: '请先登录', code: 'session.required' })
  if (method === 'DELETE') return ((state.signedIn = false), undefined)
  const handler = match(method === 'GET' ? gets : posts, ask.path)
  return handler ? handler(ask) : method === 'GET' ? new Refused(404, {}) : undefined
}
