import { expect, test } from 'vitest'
import { drawn, littleCatalogue, littleModel } from '../../../test/support/little-catalogue.ts'
import { checkCampaign } from './check.ts'
import type { Campaign } from './schema.ts'

function check(campaign: Campaign) {
  return checkCampaign(campaign, littleModel, littleCatalogue)
}
function codes(campaign: Campaign) {
  return check(campaign).map(({ code, step }) => (step === undefined ? code : `${code} ${step}`))
}

test('[W3] a sound campaign has no problem, and checking changes nothing', () => {
  const campaign = drawn('a:source b:filter c:mail', 'a>b b>c')
  const before = structuredClone(campaign)
  expect(check(campaign)).toEqual([])
  expect(campaign).toEqual(before)
})

test('[W1] a cycle is a problem that names its steps', () => {
  const campaign = drawn('a:source b:merge c:filter d:filter', 'a>b b>c c>d d>b')
  expect(check(campaign)).toEqual([{ code: 'campaign_cycle', severity: 'error', step: 'b', params: { steps: 'b → c → d → b' } }])
  expect(codes(drawn('a:merge', 'a>a'))).toEqual(['campaign_cycle a'])
})

test('[W1] two cycles are two problems', () => {
  const campaign = drawn('a:merge b:filter c:merge d:filter', 'a>b b>a c>d d>c')
  expect(check(campaign).map((each) => each.params?.steps)).toEqual(['a → b → a', 'c → d → c'])
})

test('[W2] a second transition into a single inlet, or out of an outlet that is not for many', () => {
  expect(codes(drawn('a:source b:source c:filter', 'a>c b>c'))).toEqual(['inlet_crowded c'])
  expect(codes(drawn('a:source b:source c:merge', 'a>c b>c'))).toEqual([])
  expect(codes(drawn('a:source b:filter c:filter', 'a>b a>c'))).toEqual(['outlet_crowded a'])
  expect(codes(drawn('a:source f:fan b:filter c:filter', 'a>f f>b f>c'))).toEqual([])
})

test('[W2] a transition to nowhere, from an unknown outlet, into an unknown inlet, or drawn twice', () => {
  expect(codes(drawn('a:source', 'a>gone'))).toEqual(['transition_dangling'])
  expect(codes(drawn('a:source b:filter', 'a.other>b'))).toEqual(['outlet_unknown a'])
  expect(codes(drawn('a:source b:filter', 'a>b.side'))).toEqual(['inlet_unknown b'])
  expect(codes(drawn('a:source b:filter', 'a>b a>b'))).toEqual(['transition_twice'])
})

test('[W4] two steps with one id', () => {
  expect(codes(drawn('a:source a:source', ''))).toEqual(['step_id_twice a'])
})

test('[W6] limits are problems with their number', () => {
  const many = (count: number) => drawn(Array.from({ length: count }, (_, n) => `s${n}:source`).join(' '), '')
  expect(check(many(100))).toEqual([])
  expect(check(many(101))).toEqual([{ code: 'steps_many', severity: 'warning', params: { count: 101, limit: 100 } }])
  expect(check(many(501))).toEqual([{ code: 'steps_too_many', severity: 'error', params: { count: 501, limit: 500 } }])
  const mails = Array.from({ length: 11 }, (_, n) => n)
  const chain = drawn(
    `a:source ${mails.map((n) => `m${n}:mail`).join(' ')}`,
    `a>m0 ${mails
      .slice(1)
      .map((n) => `m${n - 1}>m${n}`)
      .join(' ')}`,
  )
  expect(check(chain)).toEqual([{ code: 'channels_many', severity: 'warning', params: { count: 11, limit: 10 } }])
})

test('[W7] unknown activities and newer settings are named with their path', () => {
  const campaign = drawn('a:source b:dance c:filter', 'a>b b>c')
  const newer = { ...campaign, steps: campaign.steps.map((step) => (step.id === 'c' ? { ...step, version: 4 } : step)) }
  expect(check(newer)).toEqual([
    { code: 'activity_unknown', severity: 'error', step: 'b', params: { type: 'dance', name: 'b', path: 'steps.1.type' } },
    { code: 'activity_newer', severity: 'error', step: 'c', params: { type: 'filter', found: 4, known: 3, path: 'steps.2.version' } },
  ])
})

test('[W8] a step that is no entry needs an inbound transition; a campaign needs a step', () => {
  expect(codes(drawn('a:source b:filter', ''))).toEqual(['step_without_inbound b'])
  expect(codes(drawn('', ''))).toEqual(['campaign_empty'])
})

test('[W3] the targeting dimension is there and has a key of one column', () => {
  const on = (dimension: string) => codes(drawn('a:source', '', { dimension }))
  expect(on('')).toEqual(['dimension_missing'])
  expect(on('nowhere')).toEqual(['dimension_unknown'])
  expect(on('heap')).toEqual(['dimension_without_key'])
  expect(on('pairs')).toEqual(['dimension_without_key'])
})

test('[R17] the zone is one that exists', () => {
  expect(codes(drawn('a:source', '', { zone: 'Europe/Paris' }))).toEqual([])
  expect(codes(drawn('a:source', '', { zone: 'Europe/Atlantis' }))).toEqual(['zone_unknown'])
})

test('[W3] settings that do not fit and the activity’s own problems carry the step', () => {
  const campaign = drawn('a:source b:filter c:filter', 'a>b b>c')
  const settings: Record<string, Record<string, unknown>> = { a: { label: 5 }, b: { label: 'bad' }, c: { label: '', colour: 'red' } }
  const bad = { ...campaign, steps: campaign.steps.map((step) => ({ ...step, settings: settings[step.id] ?? {} })) }
  expect(check(bad).map(({ code, step, field }) => [code, step, field])).toEqual([
    ['settings_invalid', 'a', 'label'],
    ['filter_bad', 'b', 'label'],
    ['settings_unknown_field', 'c', 'colour'],
  ])
})

test('[R12] a disabled step warns of itself, of what does not run behind it, and of what waits in vain', () => {
  const campaign = drawn('a:source b:filter c:filter d:source e:merge f:filter', 'a>b b>c c>e d>e e>f')
  const disabled = { ...campaign, steps: campaign.steps.map((step) => (step.id === 'b' ? { ...step, mode: 'disabled' as const } : step)) }
  expect(check(disabled)).toEqual([
    { code: 'step_disabled', severity: 'warning', step: 'b', params: { name: 'b', count: 1 } },
    { code: 'step_half_fed', severity: 'warning', step: 'e', params: { name: 'e', cause: 'b' } },
  ])
})

test('[R12] a disabled step may be half finished', () => {
  const campaign = drawn('a:source b:filter', 'a>b')
  const half = { ...campaign, steps: campaign.steps.map((step) => ({ ...step, mode: 'disabled' as const, settings: { label: 'bad' } })) }
  expect(check(half).filter((each) => each.severity === 'error')).toEqual([])
})

test('[R12] a step without an inbound population cannot be skipped', () => {
  const campaign = drawn('a:source b:filter', 'a>b')
  const skipped = (id: string) => ({
    ...campaign,
    steps: campaign.steps.map((step) => (step.id === id ? { ...step, mode: 'skip' as const } : step)),
  })
  expect(codes(skipped('a'))).toEqual(['step_skip_refused a'])
  expect(codes(skipped('b'))).toEqual([])
})

test('[W8] a step that works on rows stands behind something with rows', () => {
  expect(codes(drawn('a:clock b:filter', 'a>b'))).toEqual(['step_without_rows b'])
  expect(codes(drawn('a:clock b:clock c:gate d:filter', 'a>c b>c c>d'))).toEqual(['step_without_rows d'])
  expect(codes(drawn('a:clock b:source c:filter', 'a>b b>c'))).toEqual([])
  expect(codes(drawn('a:clock b:source c:gate d:filter', 'a>c b>c c>d'))).toEqual([])
  expect(codes(drawn('a:source b:clock c:filter', 'a>b b>c'))).toEqual([])
})

test('a message’s template is read where there is something to read it with', () => {
  const seen: string[] = []
  const asking = new Map(littleCatalogue)
  const mail = littleCatalogue.get('mail')
  if (!mail) throw new Error('the little catalogue has no mail')
  asking.set('mail', {
    ...mail,
    problems: (_, { checkTemplate }) => {
      seen.push(...(checkTemplate?.({ subject: '{{', text: '', html: '' }).issues ?? []).map(({ message }) => message))
      return []
    },
  })
  const checkTemplate = () => ({ issues: [{ part: 'subject' as const, line: 1, message: 'not closed' }], columns: [] })
  checkCampaign(drawn('a:source b:mail', 'a>b'), littleModel, asking, { checkTemplate })
  expect(seen).toEqual(['not closed'])
})
