/** Pages about the wages of all projects beside each other. */
export const tabs = [
  { name: 'projects', label: '项目', to: '/wages' },
  { name: 'check', label: '文件核对', to: '/wages/check' },
  { name: 'devices', label: '考勤设备', to: '/wages/devices' },
  { name: 'pay-rates', label: '银行代发率', to: '/wages/pay-rates' },
  { name: 'deferrals', label: '延期支付', to: '/wages/deferrals' },
  { name: 'workers', label: '工人档案', to: '/wages/workers' },
  { name: 'coverage', label: '企业实名制', to: '/wages/coverage' },
  { name: 'card-visits', label: '上门办卡', to: '/wages/card-visits' },
  { name: 'match', label: '三方比对', to: '/wages/match' },
]
