/**
 * The door of the package for those who draw themselves: how kinds look, and the way to the picture. It is light and loads
 * anywhere; the renderer comes with `openNetwork`, in the browser, when there is something to draw.
 */
import type { NetworkView } from './network-view.js';
import type { NetworkViewOptions } from './picture/picture-options.js';

export { hasWebGL } from './drawing/webgl.js';
export type { LabelOf } from './labels/label-layer.js';
export {
  EDGE_APPEARANCE,
  type EdgeAppearance,
  type Filling,
  NODE_APPEARANCE,
  type NodeAppearance,
  PALETTES,
  type Palette,
  type Scheme,
  type Shape,
  type Stroke,
  TIE_APPEARANCE,
  type TieAppearance,
} from './looks/appearance.js';
export { DASHES } from './looks/dashes.js';
export { glyphPath } from './looks/glyph.js';
export { EDGE_KINDS, KINDS_BY_FAMILY, NODE_KINDS } from './looks/kinds.js';
export type { Paint } from './looks/paint.js';
export type { NetworkView } from './network-view.js';
export type { NetworkGraph, NetworkViewOptions, PictureState, SerializedPlanGraph } from './picture/picture-options.js';
export type { PictureGraph } from './picture/sight.js';
export type { Direction } from './picture/steer.js';
export { Guard } from './pointer/guard.js';

/**
 * Draws a network into a container, which must be positioned; the picture waits until it has a size.
 *
 * @throws where WebGL is missing: ask `hasWebGL()` first and show a list instead
 */
export async function openNetwork(container: HTMLElement, options: NetworkViewOptions): Promise<NetworkView> {
  const { NetworkView: View } = await loadRenderer();
  return new View(container, options);
}

type Renderer = typeof import('./network-view.js');
let renderer: Promise<Renderer> | undefined;

/** Kept, so that who asks when it is here is answered before the next frame; one that did not come is asked for again. */
function loadRenderer(): Promise<Renderer> {
  if (renderer === undefined) {
    renderer = import('./network-view.js');
    renderer.catch(() => {
      renderer = undefined;
    });
  }
  return renderer;
}

/**
 * Begins to load the renderer, which `openNetwork` will need, while the page still waits for its data.
 *
 * @returns when it is here, or will not come: whoever draws then meets the same failure and tells of it
 */
export async function preloadRenderer(): Promise<void> {
  await loadRenderer().catch(() => {});
}
