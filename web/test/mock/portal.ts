import type { Channels, Complaints, Mine, Month, MonthPage } from '../../apps/portal/types'

/** A worker's page on invented data: what the server would answer. */
export const PROJECT = '0190a0b0-0000-7000-8000-000000000001'
const OTHER = '0190a0b0-0000-7000-8000-000000000002'
const LINE = '0190a0b0-0000-7000-8000-00000000000a'

const month = (over: Partial<Month>): Month => ({
  project: PROJECT,
  projectName: '示例安置房三期（A区12—18号楼）工程',
  month: '2024-05',
  worked: 2250,
  dueFen: 585000,
  paidFen: 0,
  missingFen: 585000,
  state: 'confirm',
  says: '工资表做好了，等您看一看、确认',
  ...over,
})

export const mine: Mine = {
  name: '测试员甲',
  mayConfirm: true,
  months: {
    items: [
      month({}),
      month({
        month: '2024-04',
        paidFen: 300000,
        missingFen: 285000,
        state: 'failed',
        says: '有钱没有发到卡上，请点开看原因',
      }),
      month({ month: '2024-03', paidFen: 585000, missingFen: 0, state: 'paid', says: '工资已经发清' }),
      month({
        project: OTHER,
        projectName: '示例道路工程',
        month: '2024-03',
        worked: 100,
        dueFen: null,
        missingFen: 0,
        state: 'making',
        says: '工资表还没有做出来',
      }),
      month({
        month: '2024-02',
        paidFen: 123456789,
        dueFen: 123457000,
        missingFen: 211,
        state: 'part',
        says: '发了一部分，还没有发完',
      }),
      month({ month: '2024-01', state: 'objected', says: '您提了异议，等单位答复' }),
      month({ month: '2023-12', state: 'sent', says: '钱已经交给银行发，等着到账' }),
      month({ month: '2023-11', state: 'waiting', says: '还没有发' }),
    ],
    next: 'older',
  },
  jobs: [
    {
      project: PROJECT,
      projectName: '示例安置房三期（A区12—18号楼）工程',
      firm: '示例建筑劳务有限公司',
      since: '2024-01-08',
      until: null,
    },
    { project: OTHER, projectName: '示例道路工程', firm: '示例市政工程有限公司', since: null, until: '2024-03-02' },
  ],
  cards: [
    {
      id: 'c1',
      place: '示例区',
      bank: '示例银行',
      number: '************1234',
      holder: '测试员甲',
      own: true,
      socialSecurity: true,
      reported: false,
    },
    {
      id: 'c2',
      place: '示例市',
      bank: '示例农商行',
      number: '************9999',
      holder: '测试员乙',
      own: false,
      socialSecurity: false,
      reported: true,
    },
  ],
  notices: [
    {
      id: 'n1',
      project: PROJECT,
      projectName: '示例安置房三期（A区12—18号楼）工程',
      lines: ['工资按月足额发给本人', '不得扣押工资卡'],
      issuedAt: '2024-05-02T09:00:00',
      confirmedAt: null,
    },
  ],
  places: [
    { jurisdiction: '410803', name: '示例区' },
    { jurisdiction: '320700', name: '示例市' },
  ],
}

export const page: MonthPage = {
  project: PROJECT,
  projectName: '示例安置房三期（A区12—18号楼）工程',
  month: '2024-05',
  worked: 2250,
  dueFen: 585000,
  paidFen: 300000,
  missingFen: 285000,
  days: [
    {
      day: '2024-05-06',
      worked: 100,
      in: '2024-05-06T06:58:00',
      out: '2024-05-06T18:02:00',
      state: 'complete',
      why: null,
    },
    { day: '2024-05-07', worked: 50, in: '2024-05-07T07:00:00', out: null, state: 'open', why: null },
    { day: '2024-05-08', worked: 100, in: null, out: null, state: 'corrected', why: '闸机停电，班组长证明' },
  ],
  lines: [
    {
      id: LINE,
      firm: '示例建筑劳务有限公司',
      how: ['22.5天 × 每天260元 = 5850元'],
      grossFen: 585000,
      deductedFen: 0,
      dueFen: 585000,
      note: '',
      open: true,
      mayObject: true,
      confirmedAt: null,
      objectedAt: null,
      objection: null,
      answers: [
        { objection: '少算一天', answer: '5月7日没有出场记录', amended: false, answeredAt: '2024-06-02T09:00:00' },
      ],
    },
  ],
  payments: [
    {
      fen: 300000,
      on: '2024-06-20',
      bank: '示例银行',
      card: '1234',
      says: '已经发到卡上',
      failed: false,
      payer: false,
      why: null,
    },
    {
      fen: 285000,
      on: null,
      bank: '示例银行',
      card: '1234',
      says: '没有发成功',
      failed: true,
      payer: false,
      why: '这张卡已经注销',
    },
    {
      fen: 10000,
      on: null,
      bank: '示例银行',
      card: '1234',
      says: '没有发成功',
      failed: true,
      payer: true,
      why: '付款账户余额不足',
    },
  ],
  read: ['2024年5月，示例安置房三期工程。', '您做工22.5天。', '应发5850元。'],
}

const channels: Channels = {
  name: '示例区',
  units: [
    { name: '示例区人力资源社会保障局', fields: [], phone: '0391-0000001', web: null },
    {
      name: '示例区住房和城乡建设局',
      fields: ['房屋建筑', '市政'],
      phone: '0391-0000002',
      web: 'https://example.cn/tousu',
    },
    { name: '示例区水利局', fields: ['水利'], phone: null, web: null },
  ],
}

const kinds = [
  { nature: 'arrears', says: '工资没有发，或者没有发够' },
  { nature: 'card_withheld', says: '我的工资卡（银行卡、社保卡）被别人拿走了' },
]

const complaints: Complaints = {
  places: mine.jobs.map((job, n) => ({
    engagement: `e${n}`,
    project: job.project,
    projectName: job.projectName,
    firm: job.firm,
    kinds: n === 0 ? kinds : kinds.slice(0, 1),
  })),
  filed: [],
}

export interface Answer {
  status: number
  body?: unknown
}

const refused = (status: number, code: string, detail: string): Answer => ({
  status,
  body: { status, code, detail, errors: [] },
})

/** The server of one worker: who signs in, and what he has answered. */
export class MockPortal {
  private now: MonthPage = page
  private cards = mine.cards
  private notices = mine.notices
  private complaints = complaints

  constructor(public signedIn = false) {}

  answer(method: string, path: string, body: Record<string, string> = {}): Answer {
    if (path.startsWith('/api/public/channels')) return { status: 200, body: channels }
    if (path.startsWith('/api/worker/sites/')) return { status: 200, body: { project: page.projectName } }
    if (path === '/api/worker/codes') return { status: 200, body: { minutes: 5, shown: '123456' } }
    if (path === '/api/worker/session' && method === 'POST') return this.enter(body)
    if (path === '/api/worker/site-session') {
      this.signedIn = true
      return { status: 204 }
    }
    return this.signedIn ? this.own(method, path, body) : refused(401, 'worker.session_required', '请先登录')
  }

  private enter(body: Record<string, string>): Answer {
    if (body.phone === '13900000002' && !body.tail)
      return refused(422, 'worker.choose', '这个手机号登记了不止一个人，请再填您本人证件号的后四位')
    if (body.code !== '123456') return refused(401, 'worker.refused', '验证码不对或者过期了')
    this.signedIn = true
    return { status: 204 }
  }

  private own(method: string, path: string, body: Record<string, string>): Answer {
    if (method === 'DELETE') {
      this.signedIn = false
      return { status: 204 }
    }
    if (path === '/api/worker/me') return { status: 200, body: { ...mine, cards: this.cards, notices: this.notices } }
    if (path.startsWith('/api/worker/months'))
      return {
        status: 200,
        body: { items: [month({ month: '2023-10', state: 'paid', says: '工资已经发清' })], next: null },
      }
    if (path.startsWith('/api/worker/notices/')) {
      this.notices = this.notices.map((notice) => ({ ...notice, confirmedAt: '2024-06-03T10:30:00' }))
      return { status: 204 }
    }
    if (path.endsWith('/confirm')) return this.line({ confirmedAt: '2024-06-03T10:30:00', objection: null })
    if (path.endsWith('/object')) return this.line({ objection: body.reason, confirmedAt: null })
    if (path.endsWith('/disown')) {
      this.cards = this.cards.map((card) => ({ ...card, reported: true }))
      return { status: 204 }
    }
    if (path.endsWith('/take-back')) {
      this.cards = this.cards.map((card) => ({ ...card, reported: false }))
      return { status: 204 }
    }
    if (path === '/api/worker/complaints')
      return method === 'GET' ? { status: 200, body: this.complaints } : this.file(body)
    if (path.startsWith('/api/worker/projects/')) return { status: 200, body: this.now }
    return refused(404, 'not.found', '没有找到')
  }

  private file(body: Record<string, string>): Answer {
    const place = this.complaints.places.find((one) => one.engagement === body.engagement)!
    const kind = place.kinds.find((one) => one.nature === body.nature)!
    this.complaints = {
      ...this.complaints,
      filed: [
        {
          number: 'SL-2024-000001',
          at: '2024-06-03T10:30:00',
          project: place.projectName,
          employer: place.firm,
          kind: kind.says,
          says: '示例区人力资源社会保障局已经收到，正在交给负责的部门',
          over: false,
        },
      ],
    }
    return { status: 201, body: this.complaints }
  }

  private line(over: Partial<MonthPage['lines'][0]>): Answer {
    this.now = { ...this.now, lines: this.now.lines.map((line) => ({ ...line, ...over })) }
    return { status: 200, body: this.now }
  }
}
