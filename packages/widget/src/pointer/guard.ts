/** Keeps wheel and fingers for the page until the reader turns to the picture. */

/**
 * The wheel zooms with Ctrl or ⌘, or after a click, until the pointer leaves. One finger always scrolls the page, since a
 * picture that fills the screen would else let nobody past; two always move the picture, and a tap chooses. The style
 * sheet says the same to the browser by `touch-action`, which Sigma sets on its canvases.
 */
export class Guard {
  private engaged = false;
  /** Whether the last pointer that went down was a finger or a pen. */
  private isTouch = false;
  /** Whether two fingers were down since the last time there was none. */
  private isTwo = false;

  /**
   * @param onRefused wheel or finger was moved and went to the page
   * @param onEngaged the picture has the wheel from now on
   */
  constructor(
    stage: HTMLElement,
    private readonly onRefused: (by: 'wheel' | 'finger') => void = () => {},
    private readonly onEngaged: () => void = () => {},
  ) {
    const listen = (name: string, act: (event: never) => void): void =>
      stage.addEventListener(name, act as EventListener, { capture: true, passive: true });
    listen('wheel', (event: WheelEvent) => {
      if (this.engaged || event.ctrlKey || event.metaKey) return;
      event.stopPropagation();
      this.onRefused('wheel');
    });
    listen('pointerdown', ({ pointerType }: PointerEvent) => {
      this.isTouch = pointerType !== 'mouse';
    });
    listen('touchstart', (event: TouchEvent) => {
      // While the page is being scrolled already, a second finger comes too late.
      this.isTwo = event.touches.length > 1 && event.cancelable;
      if (!this.isTwo) event.stopPropagation();
    });
    listen('touchmove', () => {
      if (!this.isTwo) this.onRefused('finger');
    });
    listen('click', () => {
      if (!this.isTouch) this.engage(true);
    });
    listen('keydown', ({ key }: KeyboardEvent) => {
      if (key === 'Escape') this.engage(false);
    });
    stage.addEventListener('pointerleave', () => this.engage(false));
    stage.addEventListener('focusout', () => this.engage(false));
  }

  private engage(on: boolean): void {
    this.engaged = on;
    if (on) this.onEngaged();
  }
}
