import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { router } from '../apps/console/router'
import SubjectLink from '../apps/console/parts/SubjectLink.vue'
import type { Subject } from '@/api/types'

const subject = (kind: string) => ({ kind, id: 'x1', number: 'ZZ-1', label: '示例' }) as Subject
const link = (kind: string) => mount(SubjectLink, { props: { subject: subject(kind) }, global: { plugins: [router] } })

describe('what a duty is about', () => {
  it.each([
    'watched_firm',
    'firm_matter',
    'pay_batch',
    'site_entry',
    'wage_hand_in',
    'wage_deferral',
    'clue',
    'case',
    'project',
    'deposit',
    'push',
    'warning',
    'hazard',
    'risk_report',
  ])('a %s has a page', (kind) => expect(link(kind).find('a').attributes('href')).toContain('x1'))

  it('is only named where there is no page for it', () => {
    expect(link('something_else').find('a').exists()).toBe(false)
    expect(link('something_else').text()).toBe('ZZ-1')
  })
})
