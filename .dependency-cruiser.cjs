// The import table of ARCHITECTURE.md, as rules. test/architecture proves each with a planted leak.

const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.tsx?$' },
  to: { pathNot: allowed },
})

const screenLibraries =
  '(^|/)node_modules/(react|react-dom|react-i18next|react-router|@types/react|@types/react-dom|i18next|@mantine/[a-z]+|zod|@tabler/icons-react|@tanstack/react-virtual|dayjs)/'

const pure = '(^|/)node_modules/(zod|kysely|temporal-polyfill|temporal-spec)/'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^virtual:', '\\?(raw|url|worker)'] },
    },
    {
      name: 'no-dev-libraries-in-the-product',
      severity: 'error',
      from: { path: '^src', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '(^|/)node_modules/(@types|vite)/' },
    },
    only('engine-is-pure', '^src/engine', `^src/engine/|${pure}`, 'engine: itself, zod, kysely, temporal'),
    only(
      'activity-logic',
      '^src/activities/[^/]+/.+\\.ts$',
      `^src/engine/|^src/activities/[^/]+/[^/]+\\.ts$|${pure}`,
      'activity logic: engine',
    ),
    {
      name: 'activities-are-islands',
      severity: 'error',
      from: { path: '^src/activities/([^/]+)/' },
      to: { path: '^src/activities/[^/]+/', pathNot: '^src/activities/$1/' },
    },
    only(
      'activity-screens',
      '^src/activities/[^/]+/.+\\.tsx$',
      `^(src/engine/|src/ui/|src/parts/|src/desk/|src/activities/)|${screenLibraries}`,
      'activity screens: own folder, ui, parts, desk, engine types',
    ),
    only('ui-is-dumb', '^src/ui', `^src/ui/|${screenLibraries}`, 'ui: itself and the component library'),
    only(
      'parts',
      '^src/parts',
      `^src/(parts|ui|engine|desk|words|activities/(index|screens))|${screenLibraries}`,
      'parts: engine, ui, desk, words, the activities index',
    ),
    only('desk', '^src/desk', '^src/(desk|engine)/|(^|/)node_modules/(react|@types/react)/', 'desk: engine types and react'),
    only(
      'words',
      '^src/words',
      '^src/(words|engine)/|^src/activities/index|(^|/)node_modules/i18next/',
      'words: i18next and the activities index',
    ),
    only(
      'editor',
      '^src/editor',
      `^src/(editor|engine|ui|parts|desk|words|activities/(index|screens))|(^|/)node_modules/(@xyflow/react|@xyflow/system|@dagrejs/dagre|zustand)/|${screenLibraries}`,
      'editor: engine, ui, parts, desk, words, the activities index, the canvas libraries',
    ),
    only(
      'pages',
      '^src/pages',
      `^src/(pages|engine|ui|parts|desk|words|activities/(index|screens))|(^|/)node_modules/@dagrejs/dagre/|${screenLibraries}`,
      'pages: engine, ui, parts, desk, words, the activities index',
    ),
    {
      name: 'adapters-are-islands',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/adapters/[^/]+/', pathNot: ['^src/adapters/$1/', '^src/adapters/duckdb/'] },
    },
    only(
      'adapters',
      '^src/adapters',
      '^src/(adapters|engine)/|(^|/)node_modules/(?!react|@mantine)|^[a-z:/_]+$|\\?url$',
      'adapters: engine and one technology',
    ),
    { name: 'duckdb-serves-duckdb', severity: 'error', from: { path: '^src/adapters/(?!duckdb)' }, to: { path: '^src/adapters/duckdb/' } },
    { name: 'nobody-imports-app-or-cli', severity: 'error', from: { path: '^src/(?!app/|cli/)' }, to: { path: '^src/(app|cli)/' } },
    { name: 'app-and-cli-apart', severity: 'error', from: { path: '^src/cli' }, to: { path: '^src/(app|editor|pages|parts|ui)/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json', '.css'],
    },
  },
}
