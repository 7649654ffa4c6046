import { describe, expect, it } from 'vitest'
import { auditDetail, auditLabel } from '@/domain/administration'

describe('audit log', () => {
  it('names an act in Chinese and falls back to its code', () => {
    expect(auditLabel('personal_data.revealed')).toBe('查看个人信息明文')
    expect(auditLabel('something.new')).toBe('something.new')
  })

  it('reads the details as one line', () => {
    expect(auditDetail({ purpose: '核实', kinds: ['phone', 'name'] })).toBe('用途：核实；内容：phone、name')
    expect(auditDetail(null)).toBe('')
  })
})
