import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { usePages } from '~/parts/pages'

const filter = ref('open')
let asked: string[] = []

const List = defineComponent({
  setup() {
    const { trail, data } = usePages(['list', filter], 2, (place) => {
      asked.push(`${filter.value} ${place.after ?? '-'} ${place.size}`)
      return Promise.resolve({ items: [filter.value, place.after ?? 'first'] })
    })
    return () => [
      h('button', { id: 'next', onClick: () => (trail.value = [...trail.value, 'c']) }),
      h('p', data.value?.items.join(' ')),
    ]
  },
})

describe('pages of a keyset list', () => {
  let page: ReturnType<typeof show>
  const show = () => mount(List, { global: { plugins: [[VueQueryPlugin, { queryClient: new QueryClient() }]] } })
  beforeEach(() => {
    filter.value = 'open'
    asked = []
    window.history.replaceState({ forward: '/x' }, '')
    page = show()
  })
  afterEach(() => page.unmount())

  it('asks after the last of the page before, and begins anew with another question', async () => {
    await flushPromises()
    await page.find('#next').trigger('click')
    await flushPromises()
    expect(page.text()).toBe('open c')
    filter.value = 'all'
    await flushPromises()
    expect(page.text()).toBe('all first')
    expect(asked).toEqual(['open - 2', 'open c 2', 'all - 2'])
  })

  it('finds the same page with the back key, and what else the entry of the history keeps is kept', async () => {
    await page.find('#next').trigger('click')
    page.unmount()
    page = show()
    await flushPromises()
    expect(page.text()).toBe('open c')
    expect(window.history.state.forward).toBe('/x')
  })

  it('begins at the first page where something else was asked when it was left', async () => {
    await page.find('#next').trigger('click')
    page.unmount()
    filter.value = 'all'
    page = show()
    await flushPromises()
    expect(page.text()).toBe('all first')
  })
})
