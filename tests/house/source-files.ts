// What the house tests look at: the product's own TypeScript, parsed once.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export const ROOT = path.join(import.meta.dirname, '../..');

/** Tracked files and new ones that git does not ignore, sorted. */
export function projectFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--deduplicate'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return listed.split('\n').filter(Boolean).sort();
}

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly isTest: boolean;
  tree(): ts.SourceFile;
}

export function sourceFiles(): SourceFile[] {
  return projectFiles()
    .filter((file) => /^(src|tests|scripts|bench)\/.*\.tsx?$/.test(file) && !/generated/.test(file))
    .map((file) => {
      const text = readFileSync(path.join(ROOT, file), 'utf8');
      return {
        path: file,
        text,
        lines: text.trimEnd().split('\n'),
        isTest: /\.test\.tsx?$/.test(file) || file.startsWith('tests/'),
        tree: () => ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true),
      };
    });
}

export function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

export const lineOf = (tree: ts.SourceFile, node: ts.Node): number =>
  tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
