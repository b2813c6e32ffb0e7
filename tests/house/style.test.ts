import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { lineOf, projectFiles, type SourceFile, sourceFiles, visit } from './source-files.ts';

const FILE_LINES_MAX = 400;
const FUNCTION_LINES_MAX = 70;
const LINE_LENGTH_MAX = 100;
const FORBIDDEN_WORDS = [
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'manager',
  'service',
  'misc',
  'info',
];
// VCF calls the column INFO.
const TERMS_OF_THE_FIELD = new Set(['info-column']);

const ASSERTS = /\b(expect|assert|fc\.assert|check[A-Z]\w*|expect[A-Z]\w*|verify[A-Z]\w*)\b/;

const files = sourceFiles();
const product = files.filter(({ path: file, isTest }) => file.startsWith('src/') && !isTest);

describe('style, as CONTRIBUTING.md states it', () => {
  it('finds the product to look at', () => {
    expect(product.length).toBeGreaterThan(50);
  });

  it(`keeps files within ${FILE_LINES_MAX} lines`, () => {
    const long = files.filter(({ lines }) => lines.length > FILE_LINES_MAX);
    expect(long.map(({ path: file, lines }) => `${file}: ${lines.length}`)).toEqual([]);
  });

  it(`keeps lines within ${LINE_LENGTH_MAX} columns, texts and addresses apart`, () => {
    const isText = (line: string) => /['"`].{60,}['"`]|https?:\/\//.test(line);
    const wide = product.flatMap((file) => {
      const embedded = linesInsideTemplates(file);
      return file.lines.flatMap((line, i) =>
        line.length > LINE_LENGTH_MAX && !isText(line) && !embedded.has(i)
          ? [`${file.path}:${i + 1}`]
          : [],
      );
    });
    expect(wide).toEqual([]);
  });

  it(`keeps functions within ${FUNCTION_LINES_MAX} lines`, () => {
    const long: string[] = [];
    for (const file of product) {
      const tree = file.tree();
      visit(tree, (node) => {
        if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return;
        const start = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line;
        const end = tree.getLineAndCharacterOfPosition(node.end).line;
        if (end - start + 1 > FUNCTION_LINES_MAX)
          long.push(`${file.path}:${start + 1}: ${end - start + 1} lines`);
      });
    }
    expect(long).toEqual([]);
  });

  it('opens every file of the product with what it is and why', () => {
    const exempt = /\/migrations\//;
    const bare = product.filter(
      ({ path: file, lines }) => !exempt.test(file) && !/^(\/\/|\/\*\*)/.test(lines[0] ?? ''),
    );
    expect(bare.map(({ path: file }) => file)).toEqual([]);
  });

  it('uses kebab-case file names without words that say nothing', () => {
    const bad = files.filter(({ path: file }) => {
      const name = path.basename(file).replace(/(\.(property|contract))?(\.test)?\.tsx?$/, '');
      const words = name.split(/[-.]/);
      return (
        !/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(name) ||
        (words.some((w) => FORBIDDEN_WORDS.includes(w)) && !TERMS_OF_THE_FIELD.has(name))
      );
    });
    expect(bad.map(({ path: file }) => file)).toEqual([]);
  });

  it('exports names, never a default', () => {
    const defaults = product.filter(({ text }) => /^export default/m.test(text));
    expect(defaults.map(({ path: file }) => file)).toEqual([]);
  });

  it('reads the clock and chance only where they are made', () => {
    const allowed = /^src\/(kernel\/storage\/clock|main\/|testkit\/)/;
    const calls = /Date\.now\(|new Date\(\s*\)|Math\.random\(|Temporal\.Now\b/;
    const bad = product.flatMap(({ path: file, lines }) =>
      allowed.test(file)
        ? []
        : lines.flatMap((line, i) => (calls.test(line) ? [`${file}:${i + 1}`] : [])),
    );
    expect(bad).toEqual([]);
  });

  it('reads the environment only in main', () => {
    const bad = product.filter(
      ({ path: file, text }) => !/^src\/(main|testkit)\//.test(file) && /process\.env\b/.test(text),
    );
    expect(bad.map(({ path: file }) => file)).toEqual([]);
  });

  it('leaves no mark of unfinished work, no silent catch, no unchecked type', () => {
    // 'XXX' in quotes is a karyotype.
    const marks =
      /\b(TODO|FIXME|XXX(?!')|HACK)\b|@ts-(ignore|nocheck)|\bas any\b|catch\s*(\([^)]*\))?\s*\{\s*\}/;
    const bad = files
      .filter(({ path: file }) => file !== 'tests/house/style.test.ts')
      .flatMap(({ path: file, lines }) =>
        lines.flatMap((line, i) => (marks.test(line) ? [`${file}:${i + 1}: ${line.trim()}`] : [])),
      );
    expect(bad).toEqual([]);
  });

  it('has no test without an assertion, none focused', () => {
    const bad: string[] = [];
    for (const file of files.filter(({ path: f }) => f.endsWith('.test.ts'))) {
      const tree = file.tree();
      const asserting = assertingFunctions(tree);
      visit(tree, (node) => {
        if (
          !ts.isCallExpression(node) ||
          !/^(it|test)(\.each\(.*\))?$/s.test(node.expression.getText(tree))
        ) {
          if (
            ts.isCallExpression(node) &&
            /^(it|test|describe)\.only\b/.test(node.expression.getText(tree))
          )
            bad.push(`${file.path}:${lineOf(tree, node)}: focused`);
          return;
        }
        const body = node.getText(tree);
        if (!ASSERTS.test(body) && !asserting.some((name) => body.includes(`${name}(`)))
          bad.push(`${file.path}:${lineOf(tree, node)}: no assertion`);
      });
    }
    expect(bad).toEqual([]);
  });

  it('names no package registry and no folder of a machine', () => {
    const stray = projectFiles().filter((file) => /(^|\/)(\.DS_Store|core)$/.test(file));
    expect(stray).toEqual([]);
    const place = /['"`(= ](\/(work|root|home|Users)\/|https?:\/\/registry\.)/;
    const bad = files.flatMap(({ path: file, lines }) =>
      lines.flatMap((line, i) => (place.test(line) ? [`${file}:${i + 1}`] : [])),
    );
    expect(bad).toEqual([]);
  });
});

/** Pages and style sheets that stand in a template literal keep their own lines. */
function linesInsideTemplates(file: SourceFile): ReadonlySet<number> {
  const inside = new Set<number>();
  if (!file.lines.some((line) => line.length > LINE_LENGTH_MAX)) return inside;
  const tree = file.tree();
  visit(tree, (node) => {
    if (!ts.isTemplateExpression(node) && !ts.isNoSubstitutionTemplateLiteral(node)) return;
    const first = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line;
    const last = tree.getLineAndCharacterOfPosition(node.end).line;
    if (last > first) for (let line = first; line <= last; line++) inside.add(line);
  });
  return inside;
}

/** Functions of a test's own file that assert on its behalf. */
function assertingFunctions(tree: ts.SourceFile): string[] {
  const names: string[] = [];
  visit(tree, (node) => {
    const isNamed = ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node);
    if (isNamed && node.name && ASSERTS.test(node.getText(tree)))
      names.push(node.name.getText(tree));
  });
  return names;
}
