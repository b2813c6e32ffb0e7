// The French of the desk, as far as a machine can read it: no sentence left in English, and the
// spaces and apostrophes of French typography.
import { globSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { figureTextsEn } from '../../src/base/figures/words/en.ts';
import { figureTextsFr } from '../../src/base/figures/words/fr.ts';
import { counted } from '../../src/faces/web/texts/fr/plural.ts';

const TEXTS = path.resolve('src/faces/web/texts');
/** Of the same module in both languages. */
const modules = globSync('*.ts', { cwd: path.join(TEXTS, 'en') }).sort();

interface Text {
  readonly at: string;
  readonly text: string;
}

/** What a text that takes parameters says, whatever its parameters are: numbers and names both. */
const PARAMETERS: readonly unknown[] = [0, 1, 2, '1', '2', 'X'];
const names = new Proxy({}, { get: () => 'X' });
const nothing = new Proxy({}, { get: () => null });

function saidBy(say: (...given: readonly unknown[]) => unknown): string[] {
  const facts = () => say(names, () => 'X');
  const outcome = () => say('X', names);
  const nobody = () => say(nothing);
  const lists = () => say(['X', 'Y']);
  const tries = PARAMETERS.map((given) => () => say(...Array(6).fill(given)));
  return [...tries, lists, facts, outcome, nobody].flatMap((attempt) => {
    try {
      const said = attempt();
      // What lacks a parameter it needs says nothing.
      return typeof said === 'string' && !said.includes('undefined') ? [said] : [];
    } catch (error) {
      // A text of facts does not take a number, nor the other way round.
      if (error instanceof TypeError) return [];
      throw error;
    }
  });
}

function textsIn(value: unknown, at: string): Text[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (typeof value === 'function') {
    const said = saidBy(value as (...given: readonly unknown[]) => unknown);
    if (said.length === 0) throw new Error(`${at} says nothing to any parameter`);
    return said.map((text) => ({ at, text }));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${at}.${key}`));
}

const read = async (language: 'en' | 'fr', file: string): Promise<Text[]> => {
  const { en, fr, ...others } = (await import(path.join(TEXTS, language, file))) as Record<
    string,
    unknown
  >;
  return textsIn({ ...others, words: en ?? fr }, file);
};

async function all(language: 'en' | 'fr'): Promise<Text[]> {
  const figures = language === 'en' ? figureTextsEn : figureTextsFr;
  const pages = await Promise.all(modules.map((file) => read(language, file)));
  return [...pages.flat(), ...textsIn(figures, 'figures')];
}

const french = await all('fr');
const english = await all('en');
const shown = ({ at, text }: Text) => `${at}: ${text}`;

test('every module of texts is read in both languages', () => {
  expect(modules.length).toBeGreaterThan(20);
  expect(french.length).toBeGreaterThan(2000);
  const kept = new Set(french.map(({ at }) => at));
  expect(english.filter(({ at }) => !kept.has(at)).map(shown)).toEqual([]);
});

/** Names of things as the world calls them, examples to type, and what stands between backticks. */
const FOREIGN =
  /`[^`]*`|Data Use Ontology|did:web|[\w./-]+\.(?:yaml|org)|\{"en": "\.\.\."\}|\bage-band\b/g;
const prose = ({ text }: Text) => text.replace(FOREIGN, 'X');
const wordsOf = (text: string) => text.match(/\p{L}+/gu) ?? [];

/** Words that English has and French has not. */
const ENGLISH = new Set(
  'the of and is are was were with from this that not been has have what which who its their you your by to for at cannot will would'.split(
    ' ',
  ),
);
const isEnglish = (word: string) => word !== word.toUpperCase() && ENGLISH.has(word.toLowerCase());

test('no sentence is left in English', () => {
  const left = french.filter((text) => wordsOf(prose(text)).some(isEnglish));
  expect(left.map(shown)).toEqual([]);
});

test('what reads alike in both languages is a word, a name or a code', () => {
  const inEnglish = new Set(english.map(shown));
  const alike = french.filter((text) => inEnglish.has(shown(text)));
  expect(alike.length).toBeGreaterThan(50);
  const sentences = alike.filter(
    (text) => wordsOf(prose(text)).filter((word) => /^\p{L}\p{Ll}{2,}$/u.test(word)).length > 1,
  );
  expect(sentences.map(shown)).toEqual([]);
});

/** What is typed or addressed is no prose: codes, examples, a place in a file. */
const CODE = /\b(?:MONDO|OBI|NCBITaxon|reciprocity):\S+|\S+:\S+(?=, aller)|\d{4}-\d\d-\d\dT\S+/g;

test('a narrow no-break space stands before : ; ? ! and inside guillemets', () => {
  const faults = french.filter((text) =>
    /(?<!\u202f)(?:[:;!?»])|«(?!\u202f)/u.test(prose(text).replace(CODE, 'X')),
  );
  expect(faults.map(shown)).toEqual([]);
});

test('no space can break a number in two, or from its unit', () => {
  const faults = french.filter((text) =>
    /\d \d{3}(?!\d)|\d (?:%|(?:o|ko|Mo|Go|s|min|h|km|ms)(?![’\p{L}]))/u.test(prose(text)),
  );
  expect(faults.map(shown)).toEqual([]);
});

test('apostrophes, quotation marks and dots are those of print', () => {
  const faults = french.filter((text) => /\p{L}'\p{L}|[“”]| …|\.\.\.| {2}/u.test(prose(text)));
  expect(faults.map(shown)).toEqual([]);
});

test('nought and one are singular, two is plural', () => {
  const said = [0, 1, 1.5, 2, '0', '1', '1,5', '2', '1\u202f000'].map((count) =>
    counted(count, 'copie', 'copies').replace(/^.* /, ''),
  );
  expect(said).toEqual([
    'copie',
    'copie',
    'copie',
    'copies',
    'copie',
    'copie',
    'copie',
    'copies',
    'copies',
  ]);
});

test('no text says a plural of nought or one', () => {
  const faults = french.filter(({ text }) =>
    /(?<![\d,\u202f])[01] \p{Ll}{3,}(?<!ca|foi|moi|corp)s\b/u.test(text),
  );
  expect(faults.map(shown)).toEqual([]);
});
