import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** A quiet blue-green. Shade 8 carries white text, shade 4 stands on the dark ground, both above 5:1. */
const cadenza: MantineColorsTuple = [
  '#eef6f8',
  '#dcebf0',
  '#b5d7e1',
  '#89c1d1',
  '#62adc3',
  '#469fb8',
  '#3494af',
  '#1f7f99',
  '#0f6e87',
  '#005a71',
]

/** Cooler than the library's own, and further apart: text, quiet text, borders, raised ground, ground, sunken ground. */
const dark: MantineColorsTuple = [
  '#d5d9de',
  '#b4bac2',
  '#949ca6',
  '#6d7682',
  '#454d58',
  '#343b45',
  '#272d35',
  '#1b2027',
  '#151920',
  '#0f1217',
]

const systemFont = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif'

export const theme = createTheme({
  primaryColor: 'cadenza',
  primaryShade: 8,
  colors: { cadenza, dark },
  black: '#1b2027',
  fontFamily: systemFont,
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace',
  headings: {
    fontFamily: systemFont,
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1.125rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
      h4: { fontSize: '0.875rem', lineHeight: '1.45' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  defaultRadius: 'sm',
  radius: { xs: '3px', sm: '6px', md: '8px', lg: '12px', xl: '20px' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'xs' } },
    TextInput: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs', checkIconPosition: 'right' } },
    MultiSelect: { defaultProps: { size: 'xs', checkIconPosition: 'right' } },
    TagsInput: { defaultProps: { size: 'xs' } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Radio: { defaultProps: { size: 'xs' } },
    Text: { defaultProps: { size: 'sm' } },
    Anchor: { defaultProps: { size: 'sm' } },
    // In a column that must fit the window it would be cut: the library hides what does not fit.
    Alert: { styles: { root: { minHeight: 'fit-content' } } },
    Table: {
      defaultProps: {
        fz: 'sm',
        verticalSpacing: 6,
        borderColor: 'var(--mantine-color-default-border)',
        highlightOnHoverColor: 'light-dark(var(--mantine-color-gray-0), var(--mantine-color-dark-6))',
      },
      // As the headings of the product's own grid.
      styles: {
        thead: { backgroundColor: 'light-dark(var(--mantine-color-gray-0), var(--mantine-color-dark-6))' },
        th: {
          fontSize: 'var(--mantine-font-size-xs)',
          fontWeight: 600,
          color: 'light-dark(var(--mantine-color-gray-7), var(--mantine-color-dark-1))',
        },
      },
    },
    // The library's own size for these is two pixels less, too small to read.
    InputWrapper: {
      styles: { description: { fontSize: 'var(--mantine-font-size-xs)' }, error: { fontSize: 'var(--mantine-font-size-xs)' } },
    },
    Combobox: { styles: { option: { overflowWrap: 'anywhere' } } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: true, fz: 'xs' } },
    Menu: {
      // The library's invisible first stop is no menu item, which a menu may not have. A menu longer than the window scrolls.
      defaultProps: { withInitialFocusPlaceholder: false, middlewares: { size: { padding: 8 } } },
      styles: { dropdown: { overflowY: 'auto' } },
    },
    Modal: { defaultProps: { centered: true }, styles: { title: { fontSize: '1rem', fontWeight: 620, overflowWrap: 'anywhere' } } },
    Badge: { defaultProps: { radius: 'sm', tt: 'none', fw: 550 }, styles: { root: { flex: 'none' } } },
  },
})

/** On the dark ground a badge or a message is a breath of its colour, not a block of it. */
const softened = Object.fromEntries(
  ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'violet'].flatMap((colour) => [
    [`--mantine-color-${colour}-light`, `color-mix(in srgb, var(--mantine-color-${colour}-6) 18%, transparent)`],
    [`--mantine-color-${colour}-light-color`, `var(--mantine-color-${colour}-3)`],
  ]),
)

/** The library's quiet colours fall below 4.5:1 on white; these do not. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5c656f',
    '--mantine-color-placeholder': '#6b7480',
    '--mantine-color-default-border': '#dde2e7',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    '--mantine-color-red-text': 'var(--mantine-color-red-9)',
    '--mantine-color-green-text': '#23702f',
    '--mantine-color-teal-text': '#08704f',
    '--mantine-color-yellow-text': '#855400',
    '--mantine-color-orange-text': '#a83a0b',
    '--mantine-color-gray-text': '#5c656f',
    '--mantine-color-green-light-color': '#1d6429',
    '--mantine-color-red-light-color': '#ad2323',
    '--mantine-color-yellow-light-color': '#774a00',
    '--mantine-color-orange-light-color': '#94330a',
    '--mantine-color-blue-light-color': '#14569c',
    '--mantine-color-violet-light-color': '#5331b8',
    '--mantine-color-gray-light-color': '#424b55',
    '--app-chrome': '#f7f9fa',
  },
  dark: {
    ...softened,
    '--mantine-color-dimmed': '#99a2ad',
    '--mantine-color-placeholder': '#7f8894',
    '--mantine-color-default-border': '#323944',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
    '--mantine-color-gray-text': '#99a2ad',
    // The library's grey is darker than this ground: a badge would be a hole, a button under the pointer too.
    '--mantine-color-gray-light': 'rgba(148, 156, 166, 0.16)',
    '--mantine-color-gray-light-hover': 'rgba(148, 156, 166, 0.22)',
    '--mantine-color-gray-light-color': '#c3c9d0',
    '--app-chrome': 'var(--mantine-color-dark-8)',
  },
})
