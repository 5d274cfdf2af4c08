// Who may import whom (dependency-cruiser). The folder a file stands in says where it runs; these rules prove it.
const src = '^(shared|electron|renderer)/';

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const electronPackage = '^(node_modules/electron/|electron$)';
const sqlite = '(^|/)(better-sqlite3(-multiple-ciphers)?)(/|$)';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid(
      'shared-is-pure',
      'shared/ runs everywhere: no Node, no Electron, nothing of another layer.',
      { path: '^shared/' },
      { path: ['^electron/', '^renderer/', '^test/', electronPackage, sqlite] },
    ),
    forbid('shared-no-node', 'shared/ also runs in the window.', { path: '^shared/' }, { dependencyTypes: ['core'] }),
    forbid(
      'core-never-meets-electron',
      'The core is plain Node; what it needs from outside comes in through ports.',
      { path: '^electron/(core/|db/|core-proces\\.ts$|kopie-werker\\.ts$|kern-)' },
      { path: [electronPackage, '^electron/(shell/|dev/|main\\.ts$|preload\\.ts$)', '^renderer/'] },
    ),
    forbid(
      'core-db-types-only',
      'The core knows the shape of the repositories, never their code.',
      { path: '^electron/core/' },
      { path: '^electron/db/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'db-core-types-only',
      'A repository calls no use case.',
      { path: '^electron/db/' },
      { path: '^electron/core/', dependencyTypesNot: ['type-only'] },
    ),
    forbid('sqlite-in-db-only', 'SQL has one home.', { path: src, pathNot: '^electron/db/' }, { path: sqlite }),
    forbid(
      'postgresql-in-registerdb-only',
      'The registry has one way in.',
      { path: src, pathNot: '^electron/(registerdb/|dev/registerinit\\.ts$)' },
      { path: '(^|/)node_modules/pg(-|/)' },
    ),
    forbid(
      'registerdb-behind-its-port',
      'The client of the registry knows the ports that it fills and what is shared, nothing else of the core.',
      { path: '^electron/registerdb/' },
      {
        path: [
          '^electron/(?!registerdb/|core/(register/levering|werkplek|werkplek/lijn)/poort\\.ts$)',
          '^renderer/',
          electronPackage,
          sqlite,
        ],
      },
    ),
    forbid(
      'registerdb-by-composition-root',
      'The core gets the registry handed in.',
      { path: src, pathNot: '^electron/(registerdb/|dev/|core-proces\\.ts$)' },
      { path: '^electron/registerdb/' },
    ),
    forbid(
      'shell-core-types-only',
      'The main process asks the core by message.',
      { path: '^electron/(shell/|main\\.ts$|preload\\.ts$)' },
      { path: '^electron/core/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'shell-not-db',
      'The main process has no database.',
      { path: '^electron/(shell/|main\\.ts$|preload\\.ts$)' },
      { path: ['^electron/(db|dev)/', '^electron/core-proces\\.ts$', '^renderer/'] },
    ),
    forbid(
      'preload-is-small',
      'The sandboxed preload has electron and the names of the contract, and no schemas.',
      { path: '^electron/preload\\.ts$' },
      { pathNot: [electronPackage, '^shared/contract/(namen|gebeurtenissen)\\.ts$'] },
    ),
    forbid(
      'renderer-in-the-sandbox',
      'The window shows; it has no Node, no Electron and no core.',
      { path: '^renderer/' },
      { path: ['^electron/', electronPackage, '^test/', sqlite] },
    ),
    forbid('renderer-no-node', 'The window has no Node.', { path: '^renderer/' }, { dependencyTypes: ['core'] }),
    forbid('not-to-test', 'What ships does not lean on tests.', { path: src }, { path: '^test/' }),
    forbid(
      'not-to-dev-dependency',
      'What is not bundled must be there after installation.',
      { path: '^(shared|electron)/', pathNot: '^electron/dev/' },
      {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: [electronPackage, '^node_modules/@types/'],
      },
    ),
    forbid('not-unresolvable', 'An import that leads nowhere.', {}, { couldNotResolve: true }),
    forbid(
      'no-circular',
      'Two files that need each other are one file, or three. Components for nested facts meet themselves.',
      { path: src, pathNot: '\\.vue$' },
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|resources)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.vue', '.mjs', '.js', '.cjs', '.json'],
    },
  },
};
