import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFiles, ROOT, sourceFiles } from './source-files.ts';

const documents = projectFiles().filter((file) => file.endsWith('.md'));
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

describe('documents', () => {
  it('link only to what is there', () => {
    const broken = documents.flatMap((file) =>
      [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map((match) => path.join(path.dirname(file), match[1]!))
        .filter((target) => !existsSync(path.join(ROOT, target)))
        .map((target) => `${file} -> ${target}`),
    );
    expect(documents.length).toBeGreaterThan(10);
    expect(broken).toEqual([]);
  });

  it('are there, and in the package, where a message of the product names them', () => {
    const named = sourceFiles()
      .filter(({ path: file, isTest }) => file.startsWith('src/') && !isTest)
      .flatMap(({ path: file, lines }) =>
        [...lines.join('\n').matchAll(/docs\/[\w/-]+\.md/g)].map(([name]) => ({ file, name })),
      );
    const { files } = JSON.parse(read('package.json')) as { files: string[] };
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(({ name }) => !existsSync(path.join(ROOT, name)))).toEqual([]);
    expect(files).toContain('docs');
  });

  it('define every folder of the kernel and the capabilities in the glossary', () => {
    const glossary = read('GLOSSARY.md').toLowerCase();
    const folders = new Set(
      projectFiles()
        .map((file) => /^src\/(?:kernel|capabilities)\/([^/]+)\/(?:([^/]+)\/)?/.exec(file))
        .flatMap((match) => (match ? [match[1]!, ...(match[2] ? [match[2]] : [])] : [])),
    );
    const missing = [...folders].filter(
      (folder) => !glossary.includes(folder.replaceAll('-', ' ')),
    );
    expect(folders.size).toBeGreaterThan(8);
    expect(missing).toEqual([]);
  });

  it('give every module a README of one screen', () => {
    const modules = new Set(
      projectFiles()
        .map((file) => /^src\/(kernel|capabilities)\/[^/]+/.exec(file)?.[0])
        .filter((folder) => folder !== undefined),
    );
    const problems = [...modules].flatMap((folder) => {
      const file = `${folder}/README.md`;
      if (!existsSync(path.join(ROOT, file))) return [`${folder}: no README.md`];
      const lines = read(file).split('\n').length;
      return lines > 70 ? [`${file}: ${lines} lines`] : [];
    });
    expect(problems).toEqual([]);
  });

  it('keep decision records within 60 lines and in one shape', () => {
    const records = documents.filter((file) => /^docs\/decisions\/\d{4}-/.test(file));
    expect(records.length).toBeGreaterThan(3);
    const bad = records.filter((file) => {
      const text = read(file);
      const parts = ['## Decision', '## Why', '## What follows', '## When to undo'];
      return text.split('\n').length > 60 || parts.some((part) => !text.includes(part));
    });
    expect(bad).toEqual([]);
  });

  it('let the lockfile name no registry', () => {
    const lock = read('package-lock.json');
    expect(lock).not.toContain('"resolved"');
    expect(read('.npmrc')).toContain('omit-lockfile-registry-resolved=true');
  });
});
