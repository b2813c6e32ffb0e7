import { describe, expect, it } from 'vitest';
import { tamperedCopy, textOfReceipt, verifyHere } from './verify-here.ts';

const receipt = {
  body: { parties: ['US'], record: { answer: 37 } },
  checkpoint: 'node.example/log\n12\nAAAA\n\n— node.example x\n',
  proof: ['QUJD'],
};

describe('a tampered copy', () => {
  it.each(['body', 'proof', 'checkpoint'] as const)(
    'differs by one character in %s',
    async (part) => {
      const text = await textOfReceipt(receipt);
      const copy = tamperedCopy(text, part)!;
      const changed = [...text].flatMap((mark, i) => (copy.text[i] === mark ? [] : [i]));
      expect(changed).toEqual([copy.at]);
      expect(copy.text.length).toBe(text.length);
    },
  );

  it('changes the size of the tree in the signed head', async () => {
    const copy = tamperedCopy(await textOfReceipt(receipt), 'checkpoint')!;
    expect(copy.text).toContain('node.example/log\\n22\\n');
  });

  it('is none where the receipt has no such part', async () => {
    expect(tamperedCopy(await textOfReceipt({ ...receipt, proof: [] }), 'proof')).toBeNull();
  });
});

describe('checking here', () => {
  it('says why nothing was checked when the policy cannot be read', async () => {
    const { report, badPolicy } = await verifyHere('{}', 'not a policy');
    expect(report).toBeNull();
    expect(badPolicy).toMatch(/\S/);
  });
});
