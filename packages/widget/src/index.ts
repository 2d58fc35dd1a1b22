/**
 * The door of the package for those who draw themselves: how kinds look, and the way to the picture. It is light and loads
 * anywhere; the renderer comes with `openNetwork`, in the browser, when there is something to draw.
 */
import type { NetworkView } from './network-view.js';
import type { NetworkViewOptions } from './picture-options.js';

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
} from './appearance.js';
export { DASHES } from './dashes.js';
export { glyphPath } from './glyph.js';
export { EDGE_KINDS, KINDS_BY_FAMILY, NODE_KINDS } from './kinds.js';
export type { LabelOf } from './label-layer.js';
export type { NetworkView } from './network-view.js';
export type { Paint } from './paint.js';
export type { NetworkGraph, NetworkViewOptions, PictureState, SerializedPlanGraph } from './picture-options.js';
export type { PictureGraph } from './sight.js';
export type { Direction } from './steer.js';
export { hasWebGL } from './webgl.js';

/**
 * Draws a network into a container, which must be positioned; the picture waits until it has a size.
 *
 * @throws where WebGL is missing: ask `hasWebGL()` first and show a list instead
 */
export async function openNetwork(container: HTMLElement, options: NetworkViewOptions): Promise<NetworkView> {
  const { NetworkView: View } = await import('./network-view.js');
  return new View(container, options);
}

/** Begins to load the renderer, which `openNetwork` will need, while the page still waits for its data. */
export function preloadRenderer(): void {
  // Whoever draws meets the same failure and tells of it.
  import('./network-view.js').catch(() => {});
}
