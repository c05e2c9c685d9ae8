/** Where each screen lives. A campaign's address opens the canvas, with a run laid over it when one is named. */
export const addresses = {
  home: '/',
  campaigns: '/campaigns',
  campaign: (id: string, over: { readonly run?: string; readonly step?: string } = {}) => {
    const query = new URLSearchParams({ ...over }).toString()
    return `/campaigns/${id}${query ? `?${query}` : ''}`
  },
  templates: '/templates',
  data: '/data',
  table: (name: string) => `/data/${name}`,
  runs: '/runs',
  run: (id: string) => `/runs/${id}`,
  outbox: '/outbox',
  messages: (of: { readonly campaign?: string; readonly run?: string; readonly step?: string }) =>
    `/outbox?${new URLSearchParams({ ...of })}`,
  settings: '/settings',
} as const
