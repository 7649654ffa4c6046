/** What is watched over beside each other: projects, firms, sectors. */
export const tabs = [
  { name: 'warnings', label: '预警', to: '/warnings' },
  { name: 'watched-firms', label: '重点监控企业', to: '/watched-firms' },
  { name: 'sectors', label: '重点行业', to: '/sectors' },
]
