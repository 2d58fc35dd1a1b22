/** The picture as numbers, for a figure that looks like it. */
import type { NodeAttributes } from '@plangraph/core/graph';
import type Sigma from 'sigma';
import { pixelsPerUnit } from '../place/camera.js';
import type { Scene } from '../place/scene.js';
import type { PictureState } from './picture-options.js';
import type { Picture } from './reduce.js';
import { isNodeSeen, type PictureEdge } from './sight.js';

export function stateOf(sigma: Sigma<NodeAttributes, PictureEdge>, scene: Scene, picture: Picture): PictureState {
  const cameraState = sigma.getCamera().getState();
  const { width, height } = sigma.getDimensions();
  const places: PictureState['places'] = new Map();
  scene.graph.forEachNode((key, node) => {
    const { x, y } = scene.at(key);
    if (isNodeSeen(picture, key, node)) places.set(key, { x, y });
  });
  return {
    centre: sigma.viewportToGraph({ x: width / 2, y: height / 2 }, { cameraState }),
    ratio: cameraState.ratio,
    pixelsPerUnit: pixelsPerUnit(sigma) / cameraState.ratio,
    pixelsPerSize: sigma.scaleSize(picture.scale, cameraState.ratio),
    width,
    height,
    places,
  };
}
