import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { useRows } from '~/parts/rows'

const rows = ref<string[]>([])

const List = defineComponent({
  setup() {
    const list = ref<HTMLElement>()
    const { onKeydown } = useRows(list, () => rows.value)
    return () => [
      h('input', { id: 'text' }),
      h(
        'table',
        { ref: list, onKeydown },
        rows.value.map((id) =>
          h('tr', { key: id }, [h('a', { href: `/warnings/${id}`, 'data-row': '' }, id), h('a', { href: '/p' }, 'p')]),
        ),
      ),
    ]
  },
})

const show = () => mount(List, { attachTo: document.body })
const at = () => document.activeElement?.textContent
const press = (key: string, on: EventTarget = document.activeElement ?? window) =>
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
const waited = () => new Promise((done) => setTimeout(done, 5))

describe('rows of a list by keyboard', () => {
  let page: ReturnType<typeof show>
  beforeEach(() => {
    rows.value = ['a', 'b', 'c']
    window.history.replaceState({}, '')
  })
  afterEach(() => page.unmount())

  it('goes down and up with j and k and stays at both ends', () => {
    page = show()
    press('j')
    expect(at()).toBe('a')
    press('j')
    press('j')
    press('j')
    expect(at()).toBe('c')
    press('k')
    expect(at()).toBe('b')
    page.findAll('a')[1]!.element.focus()
    press('j')
    expect(at()).toBe('b')
  })

  it('takes arrows only where a row has the focus, and letters for letters while somebody types', () => {
    page = show()
    press('ArrowDown')
    expect(at()).not.toBe('a')
    press('j')
    press('ArrowDown')
    expect(at()).toBe('b')
    press('ArrowUp')
    expect(at()).toBe('a')
    page.find<HTMLInputElement>('#text').element.focus()
    press('j')
    expect(document.activeElement?.id).toBe('text')
  })

  it('stands on the row that was opened when somebody comes back, once the list has been read', async () => {
    rows.value = []
    window.history.replaceState({ forward: '/warnings/b' }, '')
    page = show()
    await waited()
    expect(at()).not.toBe('b')
    rows.value = ['a', 'b', 'c']
    await flushPromises()
    await waited()
    expect(at()).toBe('b')
  })
})
