// A walk through a page by the Tab key: each stop must show its focus and not lie under a bar.
import type { Page } from 'playwright-core';

export interface Walk {
  readonly steps: number;
  /** Stops whose focus nobody would see: why, and which. */
  readonly unseen: readonly string[];
}

interface Stop {
  readonly name: string;
  readonly isBody: boolean;
  readonly hasMark: boolean;
  readonly isCovered: boolean;
}

export async function focusWalk(page: Page, stepsMax: number): Promise<Walk> {
  const unseen: string[] = [];
  let steps = 0;
  for (; steps < stepsMax; steps++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    if (stop.isBody) break;
    if (!stop.hasMark) unseen.push(`no mark: ${stop.name}`);
    if (stop.isCovered) unseen.push(`covered: ${stop.name}`);
  }
  return { steps, unseen };
}

/** Runs in the page. A mark is an outline, or a shadow or border that came with the focus. */
function lookAtFocus(): Stop {
  const active = document.activeElement as HTMLElement | null;
  if (!active || active === document.body)
    return { name: '', isBody: true, hasMark: true, isCovered: false };
  const name = `${active.tagName.toLowerCase()} ${(active.textContent ?? '').trim().slice(0, 40)}`;
  const parent = active.parentElement;
  const near = [active, parent, parent?.parentElement, ...(parent?.children ?? [])];
  const marked = near.some((element) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  });
  const box = active.getBoundingClientRect();
  const x = Math.min(Math.max(box.left + Math.min(box.width / 2, 20), 0), innerWidth - 1);
  const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 10), 0), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  const isCovered =
    top !== null && !active.contains(top) && !top.contains(active) && !isLabelOf(top, active);
  return { name, isBody: false, hasMark: marked, isCovered };

  function isLabelOf(element: Element, input: Element): boolean {
    const label = element.closest('label');
    return label?.control === input || label?.contains(input) === true;
  }
}
