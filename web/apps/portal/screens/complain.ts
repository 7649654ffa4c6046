import { ask } from '../api'
import { h, put } from '../dom'
import { momentName } from '../format'
import { entry, note, section, sender, tell, twice } from '../parts'
import type { Complaints, Filed, WorkPlace } from '../types'

const MOST_TEXT = 1000

/**
 * 我要投诉: of what, against whom, and what became of it.
 *
 * @param project where the worker came from; none if he did not come from a month
 */
export function complain(known: Complaints, mayConfirm: boolean, project?: string): HTMLElement {
  const open = known.places.filter((place) => place.kinds.length > 0)
  const told = h('div', { role: 'status' })
  const filed = h('div')
  const show = (all: Complaints) => put(filed, all.filed.length > 0 && section('我投诉过的', all.filed.map(filedOf)))
  const form = h('div')
  const done = (all: Complaints) => {
    show(all)
    put(form)
    put(told, h('p', { class: 'state good' }, `✓ 收到了，编号 ${all.filed[0]!.number}。${all.filed[0]!.says}。`))
    window.scrollTo(0, 0)
  }
  if (!mayConfirm) put(form, h('p', { class: 'hint' }, '要在手机上投诉，请退出后用手机号登录。'))
  else if (!open.length) put(form, h('p', null, '您干活的地方还不能在网上投诉，请打电话。'))
  else put(form, formOf(open, project, done))
  show(known)
  return h(
    'main',
    null,
    h('a', { class: 'back', href: '#/' }, '‹ 返回'),
    h('h1', { tabindex: -1 }, '我要投诉'),
    h('p', null, '投诉不要钱，也不用找人写材料。您的姓名和电话只给办这件事的人看。'),
    told,
    form,
    filed,
    h('a', { class: 'button plain', href: '#/help' }, '打电话投诉'),
  )
}

function formOf(places: WorkPlace[], project: string | undefined, done: (all: Complaints) => void): HTMLElement {
  const line = note()
  const kinds = h('div')
  const first = places.find((place) => place.project === project) || places[0]!
  const where = h(
    'select',
    { id: 'where', onchange: () => put(kinds, kindsOf(chosen())) },
    places.map((place) =>
      h('option', { value: place.engagement, selected: place === first }, `${place.projectName}（${place.firm}）`),
    ),
  )
  const chosen = () => places.find((place) => place.engagement === where.value) || first
  const owed = entry('差您多少钱（元，不清楚可以不填）', {
    name: 'owed',
    type: 'text',
    inputmode: 'decimal',
    maxlength: 12,
  })
  const text = h('textarea', { id: 'told', maxlength: MOST_TEXT, rows: 4 })
  put(kinds, kindsOf(first))
  const send = sender('是的，投诉', line, (key) => {
    const kind = kinds.querySelector<HTMLInputElement>('input:checked')
    const fen = fenOf(owed.input.value)
    if (!kind) return refuse('请选是什么事')
    if (fen === undefined) return refuse('差多少钱请写数字，比如 5850')
    const body = { engagement: chosen().engagement, nature: kind.value, owedFen: fen, text: text.value }
    return ask<Complaints>('/api/worker/complaints', 'POST', key, body).then(done)
  })
  const refuse = (why: string) => Promise.resolve().then(() => tell(line, why))
  return h(
    'div',
    null,
    h('div', { class: 'entry' }, h('label', { for: 'where' }, '在哪里干活'), where),
    kinds,
    owed.box,
    h('div', { class: 'entry' }, h('label', { for: 'told' }, '怎么回事？哪个月的，谁拿走的，都可以写'), text),
    twice('投诉', '投诉马上交给主管部门，他们可能打您的电话。现在投诉？', send, 'button danger'),
    line,
  )
}

function kindsOf(place: WorkPlace): HTMLElement {
  return h(
    'fieldset',
    null,
    h('legend', null, '是什么事'),
    place.kinds.map((kind) =>
      h('label', { class: 'choice' }, h('input', { type: 'radio', name: 'kind', value: kind.nature }), kind.says),
    ),
  )
}

/** Yuan as somebody types them; null if he typed nothing, undefined if it is no number. */
export function fenOf(typed: string): number | null | undefined {
  const plain = typed.replace(/[,，\s元¥￥]/g, '')
  if (!plain) return null
  return /^\d{1,8}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : undefined
}

function filedOf(one: Filed): HTMLElement {
  return h(
    'div',
    { class: 'card' },
    h('p', null, h('strong', null, one.kind || '投诉'), `，${momentName(one.at)}`),
    h('p', null, one.project || one.employer),
    h('p', { class: one.over ? 'state' : 'state good' }, one.says),
    h('p', { class: 'hint' }, `编号 ${one.number}，打电话问的时候报这个号`),
  )
}
