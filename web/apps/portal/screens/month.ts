import { ask } from '../api'
import { h, put } from '../dom'
import { dayName, days, momentName, monthName, weeks, yuan } from '../format'
import { figures, note, section, sender, twice } from '../parts'
import { listenButton } from '../speech'
import type { Day, Line, MonthPage, Payment } from '../types'

/** One month: what waits for the worker first, then how it was computed, where the money is, and his days. */
export function month(page: MonthPage, mayConfirm: boolean, changed: (page: MonthPage) => void): HTMLElement {
  return h(
    'main',
    null,
    h('a', { class: 'back', href: '#/' }, '‹ 返回'),
    h('h1', { tabindex: -1 }, monthName(page.month)),
    h('p', { class: 'project' }, page.projectName),
    figures(page.dueFen, page.paidFen, page.missingFen),
    listenButton(() => page.read),
    page.lines.map((line) => lineOf(line, mayConfirm, changed)),
    !page.lines.length && h('p', { class: 'empty' }, '单位还没有做出这个月的工资表。'),
    section('发到卡上的钱', payments(page.payments)),
    section(`我的出勤：${days(page.worked)}天`, calendar(page)),
    h('a', { class: 'button danger', href: `#/complain/${page.project}` }, '我要投诉'),
  )
}

function lineOf(line: Line, mayConfirm: boolean, changed: (page: MonthPage) => void): HTMLElement {
  return section(
    '工资怎么算的',
    h('p', { class: 'hint' }, line.firm),
    line.how.map((how) => h('p', { class: 'how' }, how)),
    line.note && h('p', null, `备注：${line.note}`),
    h('p', { class: 'sum' }, '应发 ', h('strong', null, yuan(line.dueFen)), ' 元'),
    line.confirmedAt && h('p', { class: 'state good' }, `✓ 您在${momentName(line.confirmedAt)}确认了`),
    line.objection && h('p', { class: 'state bad' }, `? 您提了异议：${line.objection}`),
    line.answers.map((one) =>
      h(
        'div',
        null,
        h('p', { class: 'hint' }, `您提过异议：${one.objection}`),
        h('p', null, `单位答复：${one.answer}${one.amended ? '（已经更正）' : ''}`),
      ),
    ),
    (line.open || line.mayObject) && answers(line, mayConfirm, changed),
  )
}

function answers(line: Line, mayConfirm: boolean, changed: (page: MonthPage) => void): HTMLElement {
  const told = note()
  const path = `/api/worker/lines/${line.id}/`
  const confirm = sender('是的，确认', told, (key) => ask<MonthPage>(`${path}confirm`, 'POST', key).then(changed))
  return h(
    'div',
    { class: 'answers' },
    line.open &&
      !line.confirmedAt &&
      (mayConfirm
        ? twice('看着对，确认', `确认这个月应发${yuan(line.dueFen)}元？`, confirm, 'button')
        : h('p', { class: 'hint' }, '要确认这张工资表，请退出后用手机号登录。')),
    line.confirmedAt && !mayConfirm
      ? h('p', { class: 'hint' }, '要改成有异议，请退出后用手机号登录。')
      : objection(line, path, changed),
    told,
  )
}

function objection(line: Line, path: string, changed: (page: MonthPage) => void): HTMLElement {
  const told = note()
  const text = h('textarea', { id: `why-${line.id}`, maxlength: 500, rows: 3 })
  const send = sender('提交异议', told, (key) =>
    ask<MonthPage>(`${path}object`, 'POST', key, { reason: text.value }).then(changed),
  )
  const box = h('div')
  const open = h(
    'button',
    {
      type: 'button',
      class: 'button plain',
      onclick: () => {
        put(box, h('label', { for: text.id }, '哪里不对？比如：少算了5月20日一天'), text, send, told)
        text.focus()
      },
    },
    line.objection ? '改一改异议' : '不对，我有异议',
  )
  put(box, open)
  return box
}

/** No other card helps him where whoever pays has not enough. */
function advice(one: Payment): string {
  return one.payer
    ? '不是您的卡有问题，是发工资的账户里钱不够，不用换卡。问劳资专管员什么时候补发；不补的，可以投诉。'
    : '请带上身份证和自己的银行卡，找工地的劳资专管员换卡重发。'
}

function payments(all: Payment[]): HTMLElement {
  if (!all.length) return h('p', { class: 'empty' }, '还没有发。')
  return h(
    'ul',
    { class: 'payments' },
    all.map((one) =>
      h(
        'li',
        null,
        h('p', { class: one.failed ? 'amount bad' : 'amount' }, h('strong', null, yuan(one.fen)), ' 元'),
        h(
          'p',
          { class: one.failed && 'bad' },
          `${one.failed ? '× ' : ''}${one.says}${one.on ? `（${dayName(one.on)}）` : ''}`,
        ),
        h('p', { class: 'hint' }, `${one.bank}，尾号${one.card}`),
        one.why && h('p', null, one.failed ? `原因：${one.why}` : one.why),
        one.failed && h('p', null, advice(one)),
      ),
    ),
  )
}

function calendar(page: MonthPage): HTMLElement {
  const byDay: { [day: number]: Day } = {}
  page.days.forEach((day) => (byDay[Number(day.day.slice(8))] = day))
  if (!page.days.length) return h('p', { class: 'empty' }, '这个月没有每天的记录，只有单位报的总天数。')
  return h(
    'div',
    null,
    h(
      'table',
      { class: 'calendar' },
      h('caption', { class: 'unseen' }, '每天的出勤，1是一整天'),
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          '一二三四五六日'.split('').map((name) => h('th', { scope: 'col' }, name)),
        ),
      ),
      h(
        'tbody',
        null,
        weeks(page.month).map((week) =>
          h(
            'tr',
            null,
            week.map((day) => cell(day, day ? byDay[day] : undefined)),
          ),
        ),
      ),
    ),
    h('details', null, h('summary', null, '每天几点进、几点出'), h('ul', { class: 'times' }, page.days.map(times))),
  )
}

function cell(day: number | null, worked: Day | undefined): HTMLElement {
  if (!day) return h('td')
  if (!worked) return h('td', null, day)
  const look = worked.worked >= 100 ? 'full' : 'part'
  return h('td', { class: look }, day, h('b', null, days(worked.worked)))
}

function times(day: Day): HTMLElement {
  const at = (moment: string | null) => (moment ? moment.slice(11, 16) : '没有记录')
  return h(
    'li',
    null,
    `${dayName(day.day)}：进 ${at(day.in)}，出 ${at(day.out)}，算${days(day.worked)}天`,
    day.state === 'open' && '。没有出场记录，请找劳资专管员补',
    day.why && `。改过：${day.why}`,
  )
}
