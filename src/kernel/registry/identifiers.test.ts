// Check digits against published examples and every one-digit slip of them.
import { describe, expect, it } from 'vitest';
import { checkIdentifier } from './identifiers.ts';

const spelt = (scheme: string, value: string) => {
  const checked = checkIdentifier({ scheme, value });
  return checked.ok ? checked.value.value : checked.refusal.code;
};

// Examples of the schemes' own documentation: GLEIF's own LEI, ROR's and ORCID's sample records.
const EXAMPLES: [string, string, string][] = [
  ['lei', '506700GE1G29325QX363', '506700GE1G29325QX363'],
  ['lei', '506700ge1g29325qx363', '506700GE1G29325QX363'],
  ['ror', 'https://ror.org/03yrm5c26', '03yrm5c26'],
  ['ror', '05dxps055', '05dxps055'],
  ['orcid', 'https://orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097'],
  ['orcid', '0000-0002-1694-233x', '0000-0002-1694-233X'],
  ['national', 'GB:01234567', 'GB:01234567'],
  ['doi', ' 10.1000/182 ', '10.1000/182'],
];

describe('identifiers', () => {
  it.each(EXAMPLES)('%s %s is accepted in one spelling', (scheme, value, expected) => {
    expect(spelt(scheme, value)).toBe(expected);
  });

  it.each(EXAMPLES.filter(([scheme]) => ['lei', 'ror', 'orcid'].includes(scheme)))(
    '%s %s is refused with any one digit changed',
    (scheme, _, value) => {
      for (let i = 0; i < value.length; i++) {
        if (!/\d/.test(value[i]!)) continue;
        const slip = `${value.slice(0, i)}${(Number(value[i]) + 1) % 10}${value.slice(i + 1)}`;
        expect([slip, spelt(scheme, slip)]).toEqual([slip, 'registry.malformed-identifier']);
      }
    },
  );

  it('says what the form is', () => {
    const checked = checkIdentifier({ scheme: 'national', value: '0123' });
    expect(checked.ok ? null : checked.refusal).toMatchObject({
      message: '"0123" is not a national register number.',
      because: [{ field: '/identifiers' }],
    });
  });
});
