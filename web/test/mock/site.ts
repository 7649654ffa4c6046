/** Boards, templates, emergency funds and issued documents; all invented. */
import type * as T from '@/api/types'
import { attachment } from './details'
import { named, state } from './seed'

const at = `${state.today}T09:00:00`
const act = <Name extends string>(name: Name, label: string): T.OfferedAct<Name> => ({ name, label, refusal: null })

const site: T.Site = {
  version: 3,
  title: '维权信息告示牌',
  lines: [
    { code: 'owner', label: '建设单位', text: '示例置业有限公司', fill: null },
    { code: 'wage_officer', label: '劳资专管员', text: null, fill: null },
    { code: 'pay_date', label: '工资支付日期', text: null, fill: 'project' },
    { code: 'legal_aid', label: '法律援助', text: null, fill: 'place' },
    { code: 'hotline', label: '公共法律服务热线', text: '12348', fill: 'place' },
  ],
  missing: ['劳资专管员', '工资支付日期', '法律援助'],
  page: { address: 'https://huxin.example.cn/p/abcdefghijklmnopqrstuvwx', openedAt: at },
  card: '安全帽维权联系卡',
  actions: [act('fill-board', '填写告示牌内容'), act('open-page', '开通公开网页'), act('close-page', '关闭公开网页')],
}

const presale: T.Presale = {
  version: 3,
  label: '商品房预售监管资金',
  unit: named('zz.housing'),
  account: { bank: '示例银行', balanceFen: 300_000_000, openedAt: at },
  receipts: [{ id: 'r1', amountFen: 300_000_000, receivedOn: state.today, recordedAt: at }],
  requests: [
    {
      id: 'q1',
      amountFen: 100_000_000,
      purpose: '支付工程款',
      requestedAt: at,
      unit: named('zz.housing'),
      granted: null,
      reason: null,
      decidedAt: null,
    },
  ],
  actions: [act('receive-presale', '登记入账'), act('request-presale', '申请使用'), act('decide-presale', '审批申请')],
}

const fund: T.ReserveFund = {
  code: 'turnover',
  label: '农民工工资应急周转金',
  unit: named('zz.housing'),
  targetFen: 100_000_000,
  balanceFen: 70_000_000,
  gapFen: 30_000_000,
  inFen: 100_000_000,
  outFen: 30_000_000,
  uses: [{ code: 'advance_wages', label: '垫付被拖欠的工资' }],
  investments: [],
  version: 2,
  mayBook: true,
}
const funds = [
  fund,
  {
    ...fund,
    code: 'reserve',
    label: '应急储备金',
    targetFen: null,
    gapFen: null,
    investments: [{ code: 'government', label: '政府投资' }],
  },
]
const entry: T.ReserveEntry = {
  id: 'e2',
  number: 2,
  kind: 'out',
  amountFen: 30_000_000,
  use: fund.uses[0]!,
  project: { id: 'p1', number: 'ZZ-2026-0001', name: '示例安置房工程' },
  bookedOn: state.today,
  basis: '示例批示',
  balanceFen: 70_000_000,
  recordedAt: at,
  by: { id: 'o1', name: '测试员甲' },
  unit: named('zz.housing'),
  attachments: [attachment],
}

const library: T.TemplateLibrary = {
  templates: [
    {
      template: {
        code: 'labour_contract',
        label: '劳动合同',
        wageClause: '乙方工资标准为{wage}。',
        paragraphs: ['一、工资条款', '{wage_clause}'],
      },
      publishedAt: at,
      publishedBy: { id: 'o1', name: '测试员甲' },
    },
    {
      template: { code: 'work_agreement', label: '用工书面协议', wageClause: '按月结算。', paragraphs: ['正文'] },
      publishedAt: null,
      publishedBy: null,
    },
  ],
  blanks: [
    { code: 'employer', label: '用人单位', is: 'own', required: true, hint: null },
    { code: 'worker', label: '工人姓名', is: 'text', required: true, hint: null },
    { code: 'begins', label: '用工起始日', is: 'day', required: true, hint: null },
  ],
  mayPublish: true,
}

const issued: T.PolicyDocument = {
  id: 'd1',
  task: '6',
  title: '示例专用账户管理办法',
  number: '示例〔2016〕1号',
  issuedOn: '2016-11-30',
  file: attachment,
  unit: named('zz.housing'),
  addedAt: at,
}
const task: T.PlanTask = {
  code: '6',
  label: '出台专用账户管理制度',
  year: 2016,
  due: '2016-12-31',
  leads: [named('zz.housing')],
  helpers: [],
  overdue: false,
  done: issued,
  mayComplete: false,
  mayReopen: true,
}

export const siteRoutes = {
  'api/projects/*/site': () => site,
  'api/projects/*/presale': () => presale,
  'api/reserve-funds': () => funds,
  'api/reserve-funds/*/entries': () => ({ items: [entry], next: null }),
  'api/contract-templates': () => library,
  'api/plan-tasks': () => [task, { ...task, code: '13', done: null, overdue: true, mayComplete: true }],
  'api/policy-documents': () => ({ items: [issued], next: null }),
  'api/board-lines': () => site.lines.filter((one) => one.fill === 'place'),
}
