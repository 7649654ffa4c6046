import { newKey, Trouble } from './api'
import type { Child } from './dom'
import { h, put } from './dom'
import { yuan } from './format'

/** A line that is read out at once by whoever reads the screen to a blind person. */
export function note(): HTMLElement {
  return h('p', { class: 'note', role: 'alert', hidden: true })
}

export function tell(line: HTMLElement, message: string): void {
  line.textContent = message
  line.hidden = !message
}

/**
 * A button that sends once: it is shut while it sends, and a sending that the network lost is repeated under the same key.
 * A refusal is shown in the note; the next press is another request.
 */
export function sender(
  label: string,
  line: HTMLElement,
  send: (key: string) => Promise<unknown>,
  look = 'button',
): HTMLButtonElement {
  let key = ''
  const button = h('button', { type: 'button', class: look, onclick: press }, label)
  function press() {
    if (button.disabled) return
    key = key || newKey()
    button.disabled = true
    button.textContent = '正在发送…'
    tell(line, '')
    send(key).then(
      () => free(true),
      (trouble: Error) => {
        free(!(trouble instanceof Trouble) || trouble.status > 0)
        tell(line, trouble instanceof Trouble ? trouble.message : '系统出了点问题，请过一会儿再试')
      },
    )
  }
  function free(answered: boolean) {
    if (answered) key = ''
    button.disabled = false
    button.textContent = label
  }
  return button
}

/** A field with its label above it. */
export function entry(label: string, attributes: { [name: string]: string | number }, hint?: string) {
  const input = h('input', { id: attributes.name, ...attributes } as { [name: string]: string })
  const box = h(
    'div',
    { class: 'entry' },
    h('label', { for: attributes.name }, label),
    input,
    hint && h('p', { class: 'hint' }, hint),
  )
  return { box, input }
}

/** 应发, 已发, 还差: the figures that matter, in large digits. */
export function figures(due: number | null, paid: number, missing: number): HTMLElement {
  const one = (label: string, value: string, look = '') =>
    h('div', { class: `figure ${look}` }, h('dt', null, label), h('dd', null, value))
  return h(
    'dl',
    { class: 'figures' },
    one('应发', due === null ? '还没算' : yuan(due)),
    one('已发', yuan(paid)),
    one('还差', due === null ? '—' : yuan(missing), missing > 0 ? 'lacking' : ''),
  )
}

/** Asks twice: what is done cannot be taken back by the page. */
export function twice(label: string, question: string, yes: HTMLButtonElement, look = 'button plain'): HTMLElement {
  const box = h('div')
  const shut = () => {
    put(box, ask)
    ask.focus()
  }
  const ask = h(
    'button',
    {
      type: 'button',
      class: look,
      onclick: () => {
        put(
          box,
          h('p', { class: 'question' }, question),
          yes,
          h('button', { type: 'button', class: 'button plain', onclick: shut }, '先不'),
        )
        yes.focus()
      },
    },
    label,
  )
  put(box, ask)
  return box
}

export const section = (title: string, ...children: (Child | Child[])[]): HTMLElement =>
  h('section', null, h('h2', null, title), ...children)
