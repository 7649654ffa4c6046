/** What an officer can do about the special account of a project, as forms. */
import type { AccountActionName, SpecialAccountView } from '@/api/types'
import type { Act, ActField, Choice } from './act'
import { yuan } from './format'

const files: ActField = { key: 'attachments', label: '附件', kind: 'files' }

export const accountActs: Record<AccountActionName, Act> = {
  'open-account': {
    label: '登记开户',
    primary: true,
    fields: [
      { key: 'bank', label: '开户银行', kind: 'line', required: true },
      { key: 'branch', label: '开户网点', kind: 'line', required: true },
      { key: 'number', label: '账号', kind: 'line', required: true, hint: '只写数字；一个账号只用于一个项目' },
      { key: 'name', label: '账户名称', kind: 'line', required: true },
      { key: 'appliedOn', label: '申请日期', kind: 'day', required: true },
      { key: 'openedOn', label: '开户日期', kind: 'day', required: true },
      { key: 'agreedOn', label: '三方协议', kind: 'day', required: true, hint: '资金管理三方协议签订的日期' },
      { key: 'attachments', label: '协议和证明', kind: 'files' },
    ],
  },
  'file-account': {
    label: '报送备案',
    primary: true,
    fields: [{ key: 'on', label: '报送日期', kind: 'day', required: true }, files],
  },
  'accept-account-filing': {
    label: '予以备案',
    primary: true,
    fields: [],
    warning: '材料齐全，予以备案并出具回执，确定吗？',
  },
  'return-account-filing': {
    label: '退回备案',
    fields: [{ key: 'reason', label: '退回理由', kind: 'text', required: true }],
  },
  'hold-account': {
    label: '登记冻结、查封、划拨',
    fields: [
      { key: 'kind', label: '措施', kind: 'choice', required: true },
      { key: 'authority', label: '采取措施的机关', kind: 'line', required: true },
      { key: 'document', label: '文书编号', kind: 'line', required: true },
      { key: 'amountFen', label: '金额（元）', kind: 'yuan', hint: '整户的不填' },
      { key: 'on', label: '日期', kind: 'day', required: true },
      files,
    ],
    warning: '登记后立即提醒人社部门和法院，解除之前一直标明。',
  },
  'release-account': {
    label: '登记解除',
    fields: [
      { key: 'hold', label: '措施', kind: 'choice', required: true },
      { key: 'on', label: '解除日期', kind: 'day', required: true },
      { key: 'document', label: '解除依据', kind: 'line', required: true },
      files,
    ],
  },
  'announce-account-closing': {
    label: '登记撤户公示',
    fields: [
      { key: 'reason', label: '撤户原因', kind: 'choice', required: true },
      { key: 'on', label: '公示之日', kind: 'day', required: true },
      { key: 'attachments', label: '公示和承诺书', kind: 'files', required: true },
    ],
  },
  'close-account': {
    label: '撤销账户',
    fields: [
      { key: 'on', label: '撤户日期', kind: 'day', required: true },
      { key: 'noSuits', label: '仲裁诉讼', kind: 'yes', hint: '已核实：没有因工资正在仲裁、诉讼的' },
      { key: 'noArrears', label: '其他拖欠', kind: 'yes', hint: '已核实：没有其他拖欠工资的情形' },
      files,
    ],
    warning: '未结的欠薪案件由系统核对；撤销后不能恢复。',
  },
  'book-account-entry': {
    label: '登记收支',
    fields: [
      { key: 'on', label: '日期', kind: 'day', required: true },
      { key: 'kind', label: '种类', kind: 'choice', required: true },
      {
        key: 'source',
        label: '从哪里付',
        kind: 'choice',
        initial: 'special_account',
        hint: '没有经过专户发的工资如实选',
      },
      { key: 'party', label: '对方', kind: 'choice', required: true },
      { key: 'amountFen', label: '金额（元）', kind: 'yuan', required: true },
      { key: 'reference', label: '流水号', kind: 'line' },
      { key: 'note', label: '说明', kind: 'line' },
    ],
  },
  'record-account-failure': {
    label: '登记代发失败',
    fields: [
      { key: 'on', label: '日期', kind: 'day', required: true },
      { key: 'lines', label: '失败笔数', kind: 'count', required: true },
      { key: 'amountFen', label: '金额（元）', kind: 'yuan', required: true },
      { key: 'reason', label: '原因', kind: 'line', required: true, hint: '不写工人姓名和账号' },
    ],
  },
  'deal-account-violation': {
    label: '处理违规',
    fields: [
      { key: 'violation', label: '违规', kind: 'choice', required: true },
      { key: 'note', label: '处理情况', kind: 'text', required: true },
      files,
    ],
  },
}

const asChoices = (codes: { code: string; label: string }[]): Choice[] => codes.map((one) => [one.code, one.label])

/** The account that is open; the closed ones stay on record beside it. */
export const openAccount = (view: SpecialAccountView) => view.accounts.find((one) => !one.closedOn)

/** Choices of the form of an act, by field. */
export function accountOptions(view: SpecialAccountView, name: AccountActionName | null): Record<string, Choice[]> {
  switch (name) {
    case 'hold-account':
      return { kind: asChoices(view.choices.holds) }
    case 'release-account':
      return {
        hold: (openAccount(view)?.holds ?? [])
          .filter((one) => !one.liftedOn)
          .map((one): Choice => [one.id, `${one.heldOn} ${one.authority} ${one.kind.label} ${one.document}`]),
      }
    case 'announce-account-closing':
      return { reason: asChoices(view.choices.closingReasons) }
    case 'book-account-entry':
      return {
        kind: asChoices(view.choices.entryKinds),
        source: asChoices(view.choices.sources),
        party: asChoices(view.choices.parties),
      }
    case 'deal-account-violation':
      return {
        violation: view.violations
          .filter((one) => !one.dealtAt)
          .map((one): Choice => [one.id, `${one.kind.label} ${one.lines} 笔 ${yuan(one.amountFen)} 元`]),
      }
    default:
      return {}
  }
}

export const accountStates: [code: string, label: string][] = [
  ['', '全部'],
  ['open', '使用中'],
  ['unfiled', '未备案'],
  ['held', '被冻结查封'],
  ['violated', '有违规'],
  ['closed', '已撤销'],
]

/** The quarter that ended last before a day. */
export function lastQuarter(today: string): { year: number; quarter: number } {
  const year = Number(today.slice(0, 4))
  const quarter = Math.floor((Number(today.slice(5, 7)) - 1) / 3)
  return quarter ? { year, quarter } : { year: year - 1, quarter: 4 }
}
