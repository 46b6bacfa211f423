/** The house rules of who may import whom. `npm run check` runs it, and a test proves that it flags a planted bad import. */
module.exports = {
  forbidden: [
    {
      name: 'shared-is-pure',
      comment: 'shared/ runs anywhere: no Node, no Electron, no DOM library, no other folder of ours',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(electron|renderer|build|tests)/|node_modules/(react|react-dom|@mantine|electron|better-sqlite3|kysely)/' },
    },
    { name: 'shared-without-node', severity: 'error', from: { path: '^shared/' }, to: { dependencyTypes: ['core'] } },
    {
      name: 'page-apart-from-backend',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(electron|build|tests)/' },
    },
    { name: 'page-without-node', severity: 'error', from: { path: '^renderer/' }, to: { dependencyTypes: ['core'] } },
    {
      name: 'backend-apart-from-page',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^(renderer|build|tests)/' },
    },
    {
      name: 'backend-without-electron',
      comment: 'tests and both hosts call the backend directly',
      severity: 'error',
      from: { path: '^electron/(backend|cli)/' },
      to: { path: '^electron/(main|preload)/|node_modules/electron/' },
    },
    {
      name: 'main-without-sql',
      severity: 'error',
      from: { path: '^electron/(main|preload)/' },
      to: { path: '^electron/backend/(engagement|store|services)/|node_modules/(better-sqlite3|kysely)/' },
    },
    {
      name: 'screens-apart',
      comment: 'what two screens share lies below both',
      severity: 'error',
      from: { path: '^renderer/screens/([^/]+)/' },
      to: { path: '^renderer/screens/', pathNot: '^renderer/screens/$1/' },
    },
    {
      name: 'page-stands-on-its-ground',
      comment: 'the roof mounts the screens, the screens stand on components, charts and page; never the other way',
      severity: 'error',
      from: { path: '^renderer/(screens|kit|components|charts|page|language)/' },
      to: { path: '^renderer/app/' },
    },
    {
      name: 'ground-without-screens',
      severity: 'error',
      from: { path: '^renderer/(kit|components|charts|page|language)/' },
      to: { path: '^renderer/screens/' },
    },
    {
      name: 'page-below-components',
      severity: 'error',
      from: { path: '^renderer/(page|language)/' },
      to: { path: '^renderer/(kit|components|charts)/' },
    },
    {
      name: 'charts-alone',
      comment: 'a chart draws what it is given: it knows no backend, no route and no edit',
      severity: 'error',
      from: { path: '^renderer/charts/' },
      to: { path: '^shared/contract/|^renderer/(kit|components|page)/' },
    },
    {
      name: 'no-circles-of-folders',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
    {
      name: 'build-imported-by-nobody',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/' },
      to: { path: '^build/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '\\?(url|raw)$' } },
  ],
  options: {
    // Its own TypeScript support ends before TypeScript 7; swc reads the same files.
    parser: 'swc',
    tsPreCompilationDeps: 'specify',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
