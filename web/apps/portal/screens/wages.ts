import { ask } from '../api'
import { h, put } from '../dom'
import { days, monthName, yuan } from '../format'
import { figures, note, sender } from '../parts'
import { listenButton } from '../speech'
import type { Mine, Month, MonthState, Page } from '../types'

/** A state is a shape, a word and a colour. */
const MARKS: { [state in MonthState]: string } = {
  confirm: '!',
  objected: '?',
  making: '…',
  paid: '✓',
  failed: '×',
  part: '◐',
  sent: '→',
  waiting: '○',
}

/**
 * 我的工资: the months, the newest first.
 *
 * @param again signs in anew: whoever came by a board sees one project only
 */
export function wages(mine: Mine, again: () => void): HTMLElement {
  const list = h('ul', { class: 'months' })
  const more = h('div')
  const add = (page: Page<Month>) => {
    page.items.forEach((month) => list.appendChild(h('li', null, card(month))))
    put(more, page.next && older(page.next))
  }
  const older = (next: string) => {
    const line = note()
    const load = () => ask<Page<Month>>(`/api/worker/months?after=${encodeURIComponent(next)}`).then(add)
    return h('div', null, sender('看更早的', line, load, 'button plain'), line)
  }
  add(mine.months)
  return h(
    'main',
    null,
    h('h1', { tabindex: -1 }, `${mine.name}，您的工资`),
    mine.months.items.length
      ? listenButton(() => spoken(mine))
      : h('p', { class: 'empty' }, '还没有您的考勤和工资。单位报上来以后，这里就能看到。'),
    list,
    more,
    !mine.mayConfirm && h('button', { type: 'button', class: 'link', onclick: again }, '不是这个项目？重新登录'),
  )
}

function card(month: Month): HTMLElement {
  return h(
    'a',
    { class: `month ${month.state}`, href: `#/m/${month.project}/${month.month}` },
    h('h2', null, monthName(month.month)),
    h('p', { class: 'project' }, month.projectName, h('span', { class: 'days' }, ` 做工${days(month.worked)}天`)),
    figures(month.dueFen, month.paidFen, month.missingFen),
    h('p', { class: 'state' }, h('span', { class: 'mark', 'aria-hidden': 'true' }, MARKS[month.state]), month.says),
  )
}

export function spoken(mine: Mine): string[] {
  return mine.months.items.slice(0, 3).map((month) => {
    const due = month.dueFen === null ? '' : `应发${plain(month.dueFen)}，已发${plain(month.paidFen)}，`
    const missing = month.missingFen > 0 ? `还差${plain(month.missingFen)}。` : ''
    return `${monthName(month.month)}，${month.projectName}。做工${days(month.worked)}天。${due}${missing}${month.says}。`
  })
}

/** 5850元, without separators: voices read those as pauses. */
const plain = (fen: number) => `${yuan(fen).replace(/,/g, '')}元`
