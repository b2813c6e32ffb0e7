import { expect, it } from 'vitest';

it('runs on the pinned Node 26, whatever Node npm was started with', () => {
  expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(26);
  expect(typeof Temporal).toBe('object');
});
