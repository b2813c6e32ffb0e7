// The dependency rules of ARCHITECTURE.md, section 5.
const KERNEL = ['storage', 'ledger', 'registry', 'members', 'federation', 'law', 'instruments', 'acts'];
// Fixtures stand beside the tests that share them.
const TEST = '\\.(test|contract)\\.ts$|/(sample|random)[a-z-]*\\.ts$';

const kernelOrder = KERNEL.slice(0, -1).map((module, i) => ({
  name: `kernel-order-${module}`,
  severity: 'error',
  comment: `${module} may import base and the kernel modules before it, not ${KERNEL.slice(i + 1).join(', ')}`,
  from: { path: `^src/kernel/${module}/`, pathNot: TEST },
  to: { path: `^src/kernel/(${KERNEL.slice(i + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^src/(base|kernel)/' },
      to: { circular: true },
    },
    {
      name: 'no-cycles-when-run',
      severity: 'error',
      comment: 'types may refer to one another; a cycle that remains when the program runs may not',
      from: { pathNot: '^src/(base|kernel)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: [TEST, '\\.d\\.ts$', '^src/portable\\.ts$', '^src/testkit/'] },
      to: {},
    },
    {
      name: 'base-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^src/base/', pathNot: TEST },
      to: { path: '^src/', pathNot: '^src/base/' },
    },
    ...kernelOrder,
    {
      name: 'kernel-knows-no-capability',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: TEST },
      to: { path: '^src/(capabilities|faces|main)/' },
    },
    {
      name: 'kernel-by-its-door',
      severity: 'error',
      from: { path: '^src/kernel/([^/]+)/', pathNot: TEST },
      to: {
        path: '^src/kernel/[^/]+/',
        pathNot: ['^src/kernel/$1/', '^src/kernel/[^/]+/(index|portable)\\.ts$'],
      },
    },
    {
      name: 'capabilities-are-islands',
      severity: 'error',
      from: { path: '^src/capabilities/([^/]+)/' },
      to: { path: '^src/capabilities/', pathNot: '^src/capabilities/$1/' },
    },
    {
      name: 'doors-only',
      severity: 'error',
      from: { path: '^src/(capabilities|faces|main|testkit)/', pathNot: TEST },
      to: { path: '^src/kernel/[^/]+/', pathNot: '^src/kernel/[^/]+/(index|portable)\\.ts$' },
    },
    {
      name: 'capability-doors-only',
      severity: 'error',
      from: { path: '^src/(faces|main|testkit)/', pathNot: TEST },
      to: {
        path: '^src/capabilities/[^/]+/',
        pathNot: '^src/capabilities/[^/]+/(index|portable)\\.ts$',
      },
    },
    {
      name: 'faces-never-import-one-another',
      severity: 'error',
      from: { path: '^src/faces/([^/]+)/', pathNot: TEST },
      to: { path: '^src/faces/', pathNot: '^src/faces/$1/' },
    },
    {
      name: 'the-web-face-is-a-client',
      severity: 'error',
      comment: 'pages know the API, the vocabulary and the portable verifier, nothing of a node',
      from: { path: '^src/faces/web/', pathNot: TEST },
      to: { path: '^src/', pathNot: ['^src/faces/web/', '^src/base/', '^src/.*portable\\.ts$'] },
    },
    {
      name: 'pages-are-islands',
      severity: 'error',
      from: { path: '^src/faces/web/pages/([^/]+)/' },
      to: { path: '^src/faces/web/pages/', pathNot: '^src/faces/web/pages/$1/' },
    },
    {
      name: 'ui-knows-neither-api-nor-pages',
      severity: 'error',
      from: { path: '^src/faces/web/ui/' },
      to: { path: '^src/faces/web/(api|shell|pages)/' },
    },
    {
      name: 'nobody-imports-main',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/main/', TEST, '^src/testkit/'] },
      to: { path: '^src/main/' },
    },
    {
      name: 'testkit-in-tests-only',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/testkit/', '^src/main/demo/', TEST] },
      to: { path: '^src/testkit/' },
    },
    {
      name: 'fixtures-in-tests-only',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/testkit/', TEST] },
      to: { path: TEST },
    },
    {
      name: 'declared-packages-only',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    },
    {
      name: 'no-dev-packages-in-the-product',
      severity: 'error',
      comment: 'the web face is bundled when the package is built: what it imports ships in the bundle',
      from: { path: '^src/', pathNot: [TEST, '^src/testkit/', '^src/faces/web/'] },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
