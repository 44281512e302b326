// Imports point one way, and each folder sees only what it may; `npm run imports` checks it.
// TypeScript is read through swc: TypeScript 7 offers no compiler yet that dependency-cruiser could load as a library.

/** The folders of server/src, and which of the others each may import. */
const mayImport = {
  syntax: [],
  catalog: ['syntax'],
  model: ['syntax', 'catalog'],
  config: ['syntax', 'catalog', 'model'],
  workspace: ['syntax', 'catalog', 'model', 'config'],
  edits: ['syntax', 'catalog', 'model', 'config', 'workspace'],
  rules: ['syntax', 'catalog', 'model', 'config', 'workspace', 'edits'],
  features: ['syntax', 'catalog', 'model', 'config', 'workspace', 'edits'],
  convert: ['syntax', 'catalog'],
  service: ['syntax', 'catalog', 'model', 'config', 'workspace', 'edits', 'rules', 'features', 'convert'],
  lsp: ['syntax', 'catalog', 'model', 'config', 'workspace', 'edits', 'rules', 'features', 'convert', 'service'],
  cli: ['syntax', 'catalog', 'model', 'config', 'workspace', 'edits', 'rules', 'features', 'convert', 'service'],
};

/** A layer is a folder or, for `config` and `service`, files directly in server/src. */
function pathOf(layer) {
  if (layer === 'config') return '^server/src/config\\.ts$';
  if (layer === 'service') return '^server/src/(?!config\\.)[^/]+\\.ts$';
  return `^server/src/${layer}/`;
}

const tests = '\\.test\\.ts$|^test/';

const layers = Object.entries(mayImport).map(([layer, others]) => ({
  name: `layer-${layer}`,
  comment: `${layer} may import ${others.join(', ') || 'no other folder of server/src'}: see ARCHITECTURE.md`,
  severity: 'error',
  from: { path: pathOf(layer), pathNot: tests },
  to: { path: '^server/src/', pathNot: [layer, ...others].map(pathOf) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layers,
    {
      name: 'rules-apart',
      comment: 'a rule is complete in one file; only index.ts knows them all',
      severity: 'error',
      from: { path: '^server/src/rules/', pathNot: ['^server/src/rules/index\\.ts$', tests] },
      to: { path: '^server/src/rules/', pathNot: '^server/src/rules/rule\\.ts$' },
    },
    {
      name: 'features-apart',
      comment: 'a feature is complete in one file or folder',
      severity: 'error',
      from: { path: '^server/src/features/([^/.]+)', pathNot: tests },
      to: { path: '^server/src/features/', pathNot: '^server/src/features/$1[/.]' },
    },
    {
      name: 'core-runs-anywhere',
      comment: "the server's core runs in a browser too: only cli/ and node/ may use what is Node's",
      severity: 'error',
      from: { path: '^server/src/', pathNot: ['^server/src/(cli|node)/', tests] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-takes-transports-as-given',
      comment: "a connection over stdio or IPC is made in node/, one to a worker's messages in browser/",
      severity: 'error',
      from: { path: '^server/src/', pathNot: ['^server/src/(node|browser)/', tests] },
      to: { path: 'node_modules/vscode-languageserver/(lib/)?(node|browser)' },
    },
    {
      name: 'client-common-runs-anywhere',
      comment: "client/src/common serves the web extension too: only client/src/node.ts may use what is Node's",
      severity: 'error',
      from: { path: '^client/src/common/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'client-common-takes-the-client-as-given',
      severity: 'error',
      from: { path: '^client/src/common/', pathNot: tests },
      to: { path: 'node_modules/vscode-languageclient/(lib/)?(node|browser)' },
    },
    {
      name: 'server-without-vscode',
      comment: 'the server speaks LSP to any editor',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^vscode$|^client/|node_modules/(@types/vscode|vscode-languageclient)/' },
    },
    {
      name: 'client-knows-the-protocol-only',
      comment: 'and how a landscape is downloaded: the client does it, as VS Code knows the way through proxies',
      severity: 'error',
      from: { path: '^client/', pathNot: tests },
      to: { path: '^server/', pathNot: '^server/src/(lsp/protocol|catalog/download)\\.ts$' },
    },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      from: { path: '^(client|server)/src/', pathNot: tests },
      to: { path: tests },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^vscode$' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'types'] },
  },
};
