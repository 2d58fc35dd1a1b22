/** Scrolling to a place, and staying there while what stands above it turns out taller or shorter than was thought. */

/** Frames for which a place must stay before it counts as reached. */
const STILL = 8;
const MOST = 60;
/** What a reader does who wants to go elsewhere. */
const HANDS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** Whether the beginning of an element is in view. */
export function inView(scroller: Element, element: Element): boolean {
  const { top } = element.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  return top >= frame.top && top < frame.bottom - 60;
}

/** How far below the upper edge of the scroller an element begins, in CSS pixels. */
export function offsetOf(scroller: Element, element: Element): number {
  return element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
}

/** Scrolls as little as shows the element, and nothing but the scroller: what is around it stays where it is. */
export function bringIntoView(scroller: Element, element: Element): void {
  const outer = scroller.getBoundingClientRect();
  const inner = element.getBoundingClientRect();
  if (inner.top < outer.top) scroller.scrollTop += inner.top - outer.top;
  else if (inner.bottom > outer.bottom) scroller.scrollTop += inner.bottom - outer.bottom;
}

/**
 * Scrolls until an element begins `offset` CSS pixels below the upper edge, and holds it there for some frames; the
 * signal or the reader's hands end it.
 */
export async function hold(scroller: Element, element: Element, offset: number, signal: AbortSignal): Promise<void> {
  const hands = new AbortController();
  for (const type of HANDS) {
    scroller.addEventListener(type, () => hands.abort(), { passive: true, signal: hands.signal });
  }
  let still = 0;
  for (let frame = 0; frame < MOST && still < STILL; frame += 1) {
    if (signal.aborted || hands.signal.aborted || !element.isConnected) break;
    const away = offsetOf(scroller, element) - offset;
    if (Math.abs(away) > 1) {
      still = 0;
      scroller.scrollTop += away;
    } else still += 1;
    await new Promise(requestAnimationFrame);
  }
  hands.abort();
}
