import { describe, expect, it } from 'vitest';
import { nodesOf, textsOf } from './drawing.contract.ts';
import { localeOf } from './locale.ts';
import { type Proof, proofPath } from './proof-path.ts';
import { sampleFrame, sampleProof } from './sample-data.ts';
import { figureTextsEn } from './words/en.ts';

const make = (proof: Proof, width = 600) =>
  proofPath(sampleFrame('p', 'Proof'), proof, {
    width,
    locale: localeOf('en'),
    words: figureTextsEn.proof,
  });

describe('proof path', () => {
  it('shows each given hash and each computed one once', () => {
    const { svg, table } = make(sampleProof);
    const shown = nodesOf(svg).filter(({ node }) => node.tag === 'title');
    expect(shown).toHaveLength(1 + 2 * sampleProof.steps.length + 1);
    expect(table.rows).toHaveLength(shown.length);
  });

  it('marks the root that does not match', () => {
    const tampered = make({ ...sampleProof, signedRoot: 'ab'.repeat(32) });
    expect(tampered.takeaway).toContain('is not in this log');
    expect(textsOf(tampered.svg).map(({ content }) => content)).toContain('The two roots differ');
    const failing = nodesOf(tampered.svg).filter(
      ({ node }) => node.attributes['stroke'] === 'var(--bad)',
    );
    expect(failing).toHaveLength(2);
  });

  it('stays on the page for the deepest logs and for a log of one', () => {
    const steps = Array.from({ length: 40 }, () => ({
      ...sampleProof.steps[0]!,
      side: 'right' as const,
    }));
    const boxes = nodesOf(make({ ...sampleProof, steps }, 320).svg).filter(
      ({ node }) => node.tag === 'rect',
    );
    expect(boxes.every(({ node }) => Number(node.attributes['x']) >= 0)).toBe(true);
    const alone = make({ ...sampleProof, steps: [], signedRoot: sampleProof.leaf.hash });
    expect(alone.takeaway).toContain('is in the log');
  });
});
