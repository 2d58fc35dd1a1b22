/** Keeps wheel and fingers for the page until the reader turns to the picture. */

/**
 * The wheel zooms with Ctrl or ⌘, or after a click, until the pointer leaves; one finger scrolls the page until a tap,
 * two always belong to the picture.
 *
 * @param onRefused the wheel was turned and went to the page
 */
export class Guard {
  private engaged = false;

  constructor(
    private readonly stage: HTMLElement,
    private readonly onRefused: () => void,
    private readonly onEngaged: () => void,
  ) {
    stage.style.touchAction = 'pan-y';
    const listen = (name: string, act: (event: never) => void): void =>
      stage.addEventListener(name, act as EventListener, { capture: true });
    listen('wheel', (event: WheelEvent) => {
      if (this.engaged || event.ctrlKey || event.metaKey) return;
      event.stopPropagation();
      this.onRefused();
    });
    const touch = (event: TouchEvent): void => {
      if (!this.engaged && event.touches.length < 2 && event.changedTouches.length < 2) event.stopPropagation();
    };
    listen('touchstart', touch);
    listen('click', () => this.engage(true));
    listen('keydown', ({ key }: KeyboardEvent) => {
      if (key === 'Escape') this.engage(false);
    });
    stage.addEventListener('pointerleave', ({ pointerType }) => {
      if (pointerType === 'mouse') this.engage(false);
    });
    stage.addEventListener('focusout', () => this.engage(false));
  }

  private engage(on: boolean): void {
    this.engaged = on;
    this.stage.style.touchAction = on ? 'none' : 'pan-y';
    if (on) this.onEngaged();
  }
}
