/** What is watched, beside each other. */
export const tabs = [
  { name: 'warnings', label: '预警', to: '/warnings' },
  { name: 'hazards', label: '风险隐患', to: '/hazards' },
  { name: 'risks', label: '项目风险', to: '/risks' },
  { name: 'reviews', label: '研判', to: '/reviews' },
  { name: 'watched-firms', label: '重点监控企业', to: '/watched-firms' },
  { name: 'sectors', label: '重点行业', to: '/sectors' },
  { name: 'rule-records', label: '规则成效', to: '/warnings/rules' },
  { name: 'indicators', label: '外部指标', to: '/warnings/indicators' },
]
