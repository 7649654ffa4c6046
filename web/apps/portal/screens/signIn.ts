import { ask, Trouble } from '../api'
import { h, put } from '../dom'
import { entry, note, sender, tell } from '../parts'

const RESEND_SECONDS = 60

/** By phone and code; or, where the address bears the code of a board, by name and the end of the paper's number. */
export function signIn(token: string | null, done: () => void): HTMLElement {
  const place = h('div')
  const byPhone = () => put(place, phoneForm(done), token && swap('用姓名和证件号查', byBoard))
  const byBoard = () => put(place, boardForm(token!, done), swap('用手机号登录', byPhone))
  if (token) byBoard()
  else byPhone()
  return h('main', null, h('h1', { tabindex: -1 }, '查我的工资'), place, callForHelp())
}

const swap = (label: string, onclick: () => void) => h('button', { type: 'button', class: 'link', onclick }, label)

const callForHelp = () =>
  h(
    'div',
    { class: 'aside' },
    h('p', null, '进不去？请找工地的劳资专管员，或者'),
    h('a', { class: 'link', href: '/channels' }, '打电话投诉'),
  )

/** Enter in a field presses the button, or, while that is not there yet, the one before it. */
function form(
  button: HTMLButtonElement,
  before: HTMLButtonElement | null,
  ...children: Parameters<typeof h<'form'>>[2][]
): HTMLElement {
  return h(
    'form',
    {
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault()
        if (before && button.hidden) before.click()
        else button.click()
      },
    },
    ...children,
    button,
  )
}

function phoneForm(done: () => void): HTMLElement {
  const line = note()
  const phone = entry('手机号', { name: 'phone', type: 'tel', inputmode: 'numeric', autocomplete: 'tel-national' })
  const code = entry('短信里的6位数字', {
    name: 'code',
    type: 'text',
    inputmode: 'numeric',
    autocomplete: 'one-time-code',
    maxlength: 6,
  })
  const tail = tailEntry()
  tail.box.hidden = true
  const shown = h('p', { class: 'shown', role: 'status' })
  const rest = h('div', { hidden: true }, code.box, tail.box)
  const wait = h('p', { class: 'hint', role: 'status' })

  const enter = sender('登录', line, (key) =>
    ask('/api/worker/session', 'POST', key, {
      phone: phone.input.value,
      code: code.input.value,
      tail: tail.input.value || null,
    }).then(done, (trouble: Trouble) => {
      if (trouble.code === 'worker.choose') tail.box.hidden = false
      throw trouble
    }),
  )
  enter.hidden = true
  const send = sender('发验证码', line, (key) =>
    ask<{ minutes: number; shown: string | null }>('/api/worker/codes', 'POST', key, {
      phone: phone.input.value,
    }).then((sent) => {
      rest.hidden = enter.hidden = false
      put(shown, sent.shown ? `演示：验证码是 ${sent.shown}` : `验证码已发出，${sent.minutes}分钟内有效`)
      code.input.focus()
      countDown(send, wait)
      send.className = 'button plain'
    }),
  )
  return form(enter, send, phone.box, send, wait, shown, rest, line)
}

function countDown(button: HTMLButtonElement, wait: HTMLElement): void {
  let left = RESEND_SECONDS
  const tick = () => {
    button.disabled = left > 0
    put(wait, left > 0 && `没有收到？${left}秒后可以再发一次`)
    if (left-- > 0) setTimeout(tick, 1000)
  }
  setTimeout(tick)
}

const tailEntry = () =>
  entry(
    '证件号后四位',
    { name: 'tail', type: 'text', maxlength: 4, autocomplete: 'off', autocapitalize: 'characters' },
    '身份证最后四位，末尾是字母X的也要填',
  )

function boardForm(token: string, done: () => void): HTMLElement {
  const line = note()
  const name = entry('姓名', { name: 'name', type: 'text', autocomplete: 'name' })
  const tail = tailEntry()
  const project = h('p', { class: 'project' }, '正在查是哪个项目…')
  ask<{ project: string }>(`/api/worker/sites/${encodeURIComponent(token)}`).then(
    (site) => put(project, site.project),
    (trouble: Trouble) => {
      put(project)
      tell(line, trouble.message)
    },
  )
  const enter = sender('查工资', line, (key) =>
    ask('/api/worker/site-session', 'POST', key, { token, name: name.input.value, tail: tail.input.value }).then(done),
  )
  return form(
    enter,
    null,
    project,
    name.box,
    tail.box,
    h('p', { class: 'hint' }, '这样登录可以看这个项目的工资、提异议。要确认工资，请用手机号登录。'),
    line,
  )
}
