import ts from 'typescript';
import { expect, it } from 'vitest';
import { lineOf, sourceFiles, visit } from './source-files.ts';

// An operation is recognised by its parts: whatever has `run`, `permission` and `route`.
// The testkit, which only tests import, may stand in for the pipeline.
it('lets nothing but acts call an operation’s run, prepare or act', () => {
  const calls: string[] = [];
  const lawful: string[] = [];
  for (const file of sourceFiles().filter(
    ({ path: f, isTest }) => f.startsWith('src/') && !f.startsWith('src/testkit/') && !isTest,
  )) {
    const tree = file.tree();
    visit(tree, (node) => {
      if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
      const { name, expression } = node.expression;
      const onOperation =
        /operation$/i.test(expression.getText(tree)) ||
        /^[a-z]\w*Operation$/.test(expression.getText(tree));
      if (!['run', 'prepare', 'act'].includes(name.text) || !onOperation) return;
      const where = `${file.path}:${lineOf(tree, node)}`;
      if (file.path.startsWith('src/kernel/acts/')) lawful.push(where);
      else calls.push(where);
    });
  }
  expect(lawful.length).toBeGreaterThanOrEqual(4);
  expect(calls).toEqual([]);
});
