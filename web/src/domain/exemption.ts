/** How 豁免 is written on screen, and what is asked of whoever enters one or states it of himself. */
import type { ExemptionKind, WarningExemption, WarningExemptions } from '@/api/types'
import type { Act, ActField, Choice } from './act'

const states: Record<WarningExemption['state'], string> = {
  coming: '○ 还没有开始',
  standing: '✓ 生效',
  over: '已到期',
  withdrawn: '已撤回',
}

export function exemptOf(one: Pick<WarningExemption, 'state' | 'withdrawnWhy'>): string {
  return states[one.state] + (one.withdrawnWhy ? `：${one.withdrawnWhy}` : '')
}

/** What it rests on, in words. */
export function groundOf(one: Pick<WarningExemption, 'id' | 'own' | 'document'>): string {
  if (one.document) return one.document
  return one.own ? '总包单位声明' : one.id ? '' : '台账自动取得'
}

/** From which warnings those kinds excuse that may be entered or are there. */
export function effectsOf(view: WarningExemptions): { label: string; rules: string }[] {
  const kinds = new Map([...view.open, ...view.exemptions.map((one) => one.kind)].map((one) => [one.code, one.label]))
  return [...kinds].map(([code, label]) => ({
    label,
    rules:
      view.excusedFrom
        .filter((one) => one.kind === code)
        .map((one) => `${one.title}（最多${one.atMost}）`)
        .join('、') || '现在没有规则认这种豁免',
  }))
}

const otherDays = 'days'

const lastDay = (month: string) => {
  const [year, number] = month.split('-').map(Number)
  return `${month}-${String(new Date(Date.UTC(year!, number!, 0)).getUTCDate()).padStart(2, '0')}`
}

/** This month and the next, or days of one's own. */
export function spans(today: string): Choice[] {
  const [year, number] = today.split('-').map(Number)
  const next = number === 12 ? `${year! + 1}-01` : `${year}-${String(number! + 1).padStart(2, '0')}`
  const months = [today.slice(0, 7), next]
  return [
    ...months.map((month, at): Choice => [month, `${at ? '下月' : '本月'}（${month}）`]),
    [otherDays, '自己写起止日'],
  ]
}

/** What the form says → what the server asks. */
export function statement(kind: ExemptionKind, body: Record<string, unknown>): Record<string, unknown> {
  const { span, ...rest } = body
  const days = span === otherDays ? {} : { from: `${span}-01`, until: lastDay(String(span)) }
  return { ...rest, ...days, kind: kind.code }
}

const mostOf = (kind: ExemptionKind) => (kind.mostMonths ? `一次最长 ${kind.mostMonths} 个月；` : '')

/** The contractor's own words about its project; they need no number. */
export function statementAct(kind: ExemptionKind): Act {
  const when: ActField['when'] = (values) => values.span === otherDays
  return {
    label: kind.label,
    primary: true,
    warning: '声明由本单位负责，主管部门看得到是谁、什么时候声明的；不属实的，主管部门撤回并查处。',
    fields: [
      { key: 'span', label: '哪段时间', kind: 'choice', required: true },
      { key: 'from', label: '起始日', kind: 'day', required: true, when },
      { key: 'until', label: '到期日', kind: 'day', required: true, when, hint: `${mostOf(kind)}到期以后照常预警` },
      { key: 'note', label: '理由', kind: 'text', required: true, hint: '为什么没有施工，工人怎样安排' },
      { key: 'attachments', label: '材料', kind: 'files', required: kind.file },
    ],
  }
}

/** What the office enters, on a paper. */
export function exemptionAct(open: ExemptionKind[]): Act {
  const files = (kind: ExemptionKind): ActField => ({
    key: 'attachments',
    label: '凭据',
    kind: 'files',
    required: kind.file,
    hint: kind.evidence,
    when: (values) => values.kind === kind.code,
  })
  const until = open
    .map((kind) => (kind.mostMonths ? `${kind.label}一次最长登记 ${kind.mostMonths} 个月` : ''))
    .filter(Boolean)
  return {
    label: '登记豁免',
    fields: [
      { key: 'kind', label: '情形', kind: 'choice', required: true, choices: open.map((one) => [one.code, one.label]) },
      { key: 'from', label: '起始日', kind: 'day', required: true },
      {
        key: 'until',
        label: '到期日',
        kind: 'day',
        required: true,
        hint: ['豁免不能没有期限，到期以后照常预警', ...until, '各条规则最多认多久，见豁免清单下面'].join('；'),
      },
      { key: 'document', label: '凭据文号', kind: 'line', required: true, hint: '受理通知书文号，或者声明的编号' },
      ...open.map(files),
      { key: 'note', label: '说明', kind: 'text' },
    ],
  }
}

export const withdrawAct: Act = {
  label: '撤回豁免',
  fields: [{ key: 'why', label: '撤回的原因', kind: 'text', required: true }],
}
