import { LitElement } from 'lit';

/** What a reader may do in a panel. */
const TOUCHES = ['pointerdown', 'click', 'keydown', 'input', 'change'] as const;

/**
 * A panel beside the picture. What it says of a change follows with the frame after the one that shows the change in the
 * picture, or at once where the reader goes on in the panel: what is pressed there is never that of before.
 */
export class BesidePicture extends LitElement {
  constructor() {
    super();
    const catchUp = (): void => {
      if (this.isUpdatePending) this.performUpdate();
    };
    for (const touch of TOUCHES) this.addEventListener(touch, catchUp, { capture: true });
  }

  protected override async scheduleUpdate(): Promise<void> {
    // A hidden page has no frames.
    if (this.hasUpdated && !document.hidden) {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }
    if (this.isUpdatePending) super.scheduleUpdate();
  }
}
