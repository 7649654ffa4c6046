import type * as T from '@/api/types'
import { attachment, papers } from './details'
import { named } from './seed'

const project = { id: 'x57', number: '示例项目57', name: '示例安置房五十七号' }
const offer = <Name extends string>(name: Name, label: string, refusal: string | null = null) => ({
  name,
  label,
  refusal,
})

const guarantee: T.Guarantee = {
  id: 'g1',
  project,
  kind: { code: 'payment', label: '工程款支付担保' },
  form: { code: 'bank_letter', label: '银行保函' },
  guarantor: '示例银行',
  number: '示例保函一号',
  amountFen: 500_000_000,
  restFen: 500_000_000,
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  state: 'valid',
  supervisor: named('zz.housing'),
  enteredUnit: named('zz.housing'),
  enteredAt: '2026-01-05T09:00:00',
  confirmedAt: '2026-01-05T09:00:00',
  why: null,
  doubt: '金额低于与履约担保相应的6,000,000.00元，请核实',
  attachments: [attachment],
  uses: [],
}

export const guarantees: T.Guarantee[] = [
  guarantee,
  { ...guarantee, id: 'g2', number: '示例保函二号', state: 'pending', confirmedAt: null, doubt: null },
  { ...guarantee, id: 'g3', number: '示例保函三号', state: 'expired', endsOn: '2026-10-31', doubt: null },
]

export const projectGuarantees: T.ProjectGuarantees = {
  version: 7,
  lacking: [{ code: 'performance', label: '履约担保' }],
  guarantees: [
    { ...guarantee, actions: [offer('use-guarantee', '使用担保'), offer('release-guarantee', '解除担保')] },
    {
      ...guarantees[1]!,
      actions: [offer('confirm-guarantee', '确认担保'), offer('return-guarantee', '退回担保')],
    },
    { ...guarantees[2]!, actions: [] },
  ],
  kinds: [guarantee.kind, { code: 'performance', label: '履约担保' }],
  forms: [guarantee.form],
  actions: [offer('enter-guarantee', '登记担保')],
}

const ground: T.OrderGround = {
  code: 'no_payment_guarantee',
  label: '建设单位没有提供工程款支付担保',
  clause: {
    document: 'wage-regulation',
    documentTitle: '保障农民工工资支付条例',
    documentNumber: '国务院令第724号',
    issuer: '国务院',
    clause: '第五十七条',
    says: '逾期不改正的再处理',
    rows: [],
  },
  parties: ['owner'],
  leastFen: 5_000_000,
  mostFen: 10_000_000,
  stop: true,
  consequence: '责令项目停工，并处5万元以上10万元以下罚款',
}

const order: T.Order = {
  id: 'o1',
  project,
  party: { code: 'owner', label: '建设单位' },
  firm: { id: 'e1', name: '示例置业有限公司', creditCode: null, doubt: null, stateOwned: false },
  ground: { code: ground.code, label: ground.label },
  clause: '第五十七条',
  found: '示例情况',
  dueOn: '2026-11-30',
  state: 'open',
  unit: named('zz.housing'),
  issuedAt: '2026-11-20T09:00:00',
  paper: papers[0]!,
  correctedAt: null,
  correctedHow: null,
  handledAt: null,
  decision: null,
  fineFen: null,
  handledHow: null,
  stoppedAt: null,
  stopPaper: null,
  liftedAt: null,
  liftedWhy: null,
  withdrawnWhy: null,
}

export const orders: T.Order[] = [order, { ...order, id: 'o2', state: 'overdue', dueOn: '2026-11-10' }]

const early = '改正期限到2026-11-30，期满没有改正的，才能依照《保障农民工工资支付条例》第五十七条行政处理'

export const projectOrders: T.ProjectOrders = {
  version: 7,
  orders: [
    { ...orders[0]!, actions: [offer('correct-order', '登记已改正'), offer('handle-order', '行政处理', early)] },
    { ...orders[1]!, actions: [offer('handle-order', '行政处理'), offer('stop-order', '责令停工')] },
  ],
  grounds: [ground],
  parties: [order.party],
  actions: [offer('issue-order', '责令限期改正')],
}
