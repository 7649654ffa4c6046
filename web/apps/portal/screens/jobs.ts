import { ask } from '../api'
import { h } from '../dom'
import { momentName } from '../format'
import { note, section, sender, twice } from '../parts'
import type { Card, Job, Mine, Notice } from '../types'

/** 我的项目和卡. */
export function jobs(mine: Mine, changed: () => void, leave: () => void): HTMLElement {
  const line = note()
  return h(
    'main',
    null,
    h('h1', { tabindex: -1 }, '我的项目和卡'),
    section(
      '发工资的卡',
      mine.cards.length
        ? mine.cards.map((card) => cardOf(card, mine, changed))
        : h('p', { class: 'empty' }, '还没有登记您的卡。请把自己的社保卡或银行卡号告诉劳资专管员。'),
    ),
    section(
      '干活的项目',
      mine.jobs.length
        ? h('ul', { class: 'jobs' }, mine.jobs.map(jobOf))
        : h('p', { class: 'empty' }, '没有项目给您登记。请找劳资专管员做实名登记。'),
    ),
    mine.notices.length > 0 &&
      section(
        '您的权益',
        mine.notices.map((notice) => noticeOf(notice, mine.mayConfirm, changed)),
      ),
    sender('退出登录', line, (key) => ask('/api/worker/session', 'DELETE', key).then(leave), 'button plain'),
    line,
  )
}

function cardOf(card: Card, mine: Mine, changed: () => void): HTMLElement {
  const line = note()
  const send = (label: string, act: string) =>
    sender(label, line, (key) => ask(`/api/worker/cards/${card.id}/${act}`, 'POST', key).then(changed))
  return h(
    'div',
    { class: 'card' },
    mine.places.length > 1 && h('p', { class: 'hint' }, card.place),
    h('p', null, `${card.bank} ${card.socialSecurity ? '社保卡' : '银行卡'}`),
    h('p', { class: 'number' }, `尾号 ${card.number.slice(-4)}`),
    h('p', null, `户名：${card.holder}`),
    !card.own && h('p', { class: 'state bad' }, '× 户名和您的姓名不一样。工资只能发到您自己的卡'),
    card.reported && h('p', { class: 'state bad' }, '! 您说过这不是您的卡，已经告诉单位和主管部门，等着换卡'),
    !mine.mayConfirm
      ? h('p', { class: 'hint' }, '要说这不是您的卡，请退出后用手机号登录。')
      : card.reported
        ? twice('说错了，是我的卡', '这张卡是您自己的，工资可以发到这里？', send('是我的卡', 'take-back'))
        : twice('这不是我的卡', '告诉单位和主管部门：这张卡不是您的？', send('是的，不是我的卡', 'disown')),
    line,
  )
}

function noticeOf(notice: Notice, mayConfirm: boolean, changed: () => void): HTMLElement {
  const line = note()
  const read = sender('我看过了', line, (key) =>
    ask(`/api/worker/notices/${notice.id}/confirm`, 'POST', key).then(changed),
  )
  return h(
    'div',
    { class: 'card' },
    h('p', null, h('strong', null, notice.projectName)),
    notice.lines.map((told) => h('p', null, told)),
    notice.confirmedAt
      ? h('p', { class: 'state good' }, `✓ 您在${momentName(notice.confirmedAt)}确认看过`)
      : mayConfirm && read,
    line,
  )
}

const jobOf = (job: Job): HTMLElement =>
  h(
    'li',
    null,
    h('p', null, h('strong', null, job.projectName)),
    h('p', null, job.firm),
    h('p', { class: 'hint' }, `${job.since || '进场日期没有登记'} 至 ${job.until || '现在'}`),
  )
