/** Pages about the wages of all projects beside each other. */
export const tabs = [{ name: 'projects', label: '项目', to: '/wages' }]
