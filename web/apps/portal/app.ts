import { ask, Trouble } from './api'
import { h, put } from './dom'
import { monthName } from './format'
import { complain } from './screens/complain'
import { help } from './screens/help'
import { jobs } from './screens/jobs'
import { month } from './screens/month'
import { signIn } from './screens/signIn'
import { wages } from './screens/wages'
import { hush } from './speech'
import type { Complaints, Mine, MonthPage } from './types'

const SLOW_AFTER = 6000

const TABS = [
  { to: '#/', name: '我的工资' },
  { to: '#/jobs', name: '项目和卡' },
  { to: '#/help', name: '找谁帮忙' },
]

/** The page: one screen for each address behind the #, so that the telephone's own way back works. */
export function start(root: HTMLElement): void {
  let mine: Mine | null = null
  let turn = 0
  const token = boardToken(location.pathname)
  const banner = h('p', { class: 'banner', role: 'status', hidden: true }, '现在没有网，看到的是刚才的内容')

  function show(title: string, screen: HTMLElement, tabs = true): void {
    hush()
    document.title = title
    put(root, banner, screen, tabs && navigation())
    window.scrollTo(0, 0)
    const head = screen.querySelector('h1')
    if (head) head.focus()
  }

  function wait(): void {
    const line = h('p', { class: 'opening', role: 'status' }, '正在打开…')
    const now = turn
    put(root, line)
    setTimeout(() => {
      if (now === turn) put(line, '网有点慢，还在打开，请等一等…')
    }, SLOW_AFTER)
  }

  function failed(trouble: Error): void {
    if (trouble instanceof Trouble && trouble.status === 401) return enter()
    const text = trouble instanceof Trouble ? trouble.message : '系统出了点问题，请过一会儿再试'
    show(
      '没有打开',
      h(
        'main',
        null,
        h('h1', { tabindex: -1 }, '没有打开'),
        h('p', null, text),
        h('button', { type: 'button', class: 'button', onclick: again }, '再试一次'),
        h('a', { class: 'link', href: '#/' }, '回到我的工资'),
      ),
      mine !== null,
    )
  }

  function enter(): void {
    mine = null
    turn++
    show('查我的工资', signIn(token, again), false)
  }

  function again(): void {
    mine = null
    route()
  }

  /** Answers that come after the worker has gone on are dropped. */
  function after<T>(asked: Promise<T>, then: (answer: T) => void): void {
    const now = ++turn
    asked.then(
      (answer) => {
        if (now !== turn) return
        turn++
        then(answer)
      },
      (trouble: Error) => {
        if (now !== turn) return
        turn++
        failed(trouble)
      },
    )
  }

  function route(): void {
    if (!mine) {
      after(ask<Mine>('/api/worker/me'), (answer) => {
        mine = answer
        route()
      })
      return wait()
    }
    const known = mine
    const [screen, project, which] = location.hash.replace(/^#\/?/, '').split('/')
    turn++
    if (screen === 'm' && project && which) openMonth(known, project, which)
    else if (screen === 'complain') openComplaints(known, project)
    else if (screen === 'jobs') show('项目和卡', jobs(known, again, enter))
    else if (screen === 'help') show('找谁帮忙', help(known.places))
    else show('我的工资', wages(known, enter))
  }

  function openMonth(known: Mine, project: string, which: string): void {
    const path = `/api/worker/projects/${encodeURIComponent(project)}/months/${encodeURIComponent(which)}`
    const draw = (page: MonthPage) =>
      show(
        monthName(page.month),
        month(page, known.mayConfirm, (changed) => {
          refresh()
          draw(changed)
        }),
      )
    after(ask<MonthPage>(path), draw)
    wait()
  }

  function openComplaints(known: Mine, project: string | undefined): void {
    after(ask<Complaints>('/api/worker/complaints'), (all) =>
      show('我要投诉', complain(all, known.mayConfirm, project)),
    )
    wait()
  }

  /** The list is asked for again when the worker goes back to it. */
  function refresh(): void {
    mine = null
  }

  window.addEventListener('hashchange', route)
  window.addEventListener('offline', () => (banner.hidden = false))
  window.addEventListener('online', () => (banner.hidden = true))
  route()
}

/** /w/{token}: the code on a board of a project. */
export function boardToken(path: string): string | null {
  const found = /^\/w\/([A-Za-z0-9_-]{22,43})$/.exec(path)
  return found ? found[1]! : null
}

function navigation(): HTMLElement {
  const here = location.hash || '#/'
  return h(
    'nav',
    { 'aria-label': '页面' },
    TABS.map((tab) => h('a', { href: tab.to, 'aria-current': here === tab.to ? 'page' : null }, tab.name)),
  )
}
