// Puts a popover at its opener: below it, or above where there is no room, never off the screen.
const GAP = 4;
const EDGE = 8;

export function placeBelow(popover: HTMLElement, opener: HTMLElement): void {
  const at = opener.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const isRoomBelow = at.bottom + GAP + height <= window.innerHeight - EDGE;
  const top = isRoomBelow ? at.bottom + GAP : Math.max(EDGE, at.top - GAP - height);
  const isFromRight = getComputedStyle(opener).direction === 'rtl' || at.left > innerWidth / 2;
  const left = isFromRight ? at.right - width : at.left;
  popover.style.top = `${top}px`;
  popover.style.left = `${Math.min(Math.max(EDGE, left), innerWidth - width - EDGE)}px`;
}
