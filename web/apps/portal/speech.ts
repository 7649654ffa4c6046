import { h } from './dom'

const LISTEN = '读给我听'
const STOP = '不读了'

export function hush(): void {
  if ('speechSynthesis' in window) speechSynthesis.cancel()
}

/** Reads sentences aloud, one by one: some browsers stop in the midst of a long text. Nothing where the browser cannot. */
export function listenButton(sentences: () => string[]): HTMLElement | null {
  if (!('speechSynthesis' in window)) return null
  let reading = 0
  const done = () => {
    reading = 0
    button.textContent = LISTEN
  }
  const button = h(
    'button',
    {
      type: 'button',
      class: 'listen',
      onclick: () => {
        hush()
        if (reading) return done()
        const all = sentences()
        reading = all.length
        button.textContent = STOP
        all.forEach((sentence, index) => {
          const said = new SpeechSynthesisUtterance(sentence)
          said.lang = 'zh-CN'
          said.rate = 0.9
          said.onerror = done
          if (index === all.length - 1) said.onend = done
          speechSynthesis.speak(said)
        })
      },
    },
    LISTEN,
  )
  return button
}
