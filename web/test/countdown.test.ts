import { describe, expect, it } from 'vitest'
import { countdown } from '@/domain/labels'

const duty = {
  status: 'open' as const,
  dueOn: '2026-11-24',
  daysLeft: 3,
  workingDaysLeft: 2,
  daysLate: null,
  gap: null,
}

describe('countdown', () => {
  it('counts working days while there is time', () => {
    expect(countdown(duty)).toEqual({ level: 'soon', text: '还剩 2 个工作日' })
  })

  it('falls back to calendar days when only days off are left', () => {
    expect(countdown({ ...duty, daysLeft: 1, workingDaysLeft: 0 }).text).toBe('还剩 1 天')
  })

  it('says today on the day itself', () => {
    expect(countdown({ ...duty, daysLeft: 0, workingDaysLeft: 0 })).toEqual({ level: 'today', text: '今天到期' })
  })

  it('counts calendar days once it is late', () => {
    expect(countdown({ ...duty, status: 'overdue', daysLeft: -3, workingDaysLeft: -1 })).toEqual({
      level: 'overdue',
      text: '逾期 3 天',
    })
  })

  it('never invents a date for a gap', () => {
    expect(countdown({ ...duty, dueOn: null, daysLeft: null, workingDaysLeft: null, gap: 'zz.timely' })).toEqual({
      level: 'undated',
      text: '期限未设定',
    })
  })

  it('says of a duty that has no date at all that it lasts until it is done', () => {
    expect(countdown({ ...duty, dueOn: null, daysLeft: null, workingDaysLeft: null }).text).toBe('办完为止')
  })

  it('keeps the lateness of what was met late', () => {
    expect(countdown({ ...duty, status: 'met_late', daysLate: 4 }).text).toBe('逾期 4 天完成')
  })
})
