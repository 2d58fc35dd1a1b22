/** Draws edges as straight strokes, solid, dashed or dotted, with lengths in pixels at any zoom. */
import type { EdgeAttributes, NodeAttributes } from '@plangraph/core/graph';
import { EdgeProgram, type EdgeProgramType } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Stroke } from './appearance.js';
import { DASHES } from './dashes.js';

/** What the reducer adds to Sigma's own display data. */
export interface StrokeData extends EdgeDisplayData {
  stroke: Stroke;
  /** From 0 to 1. */
  opacity: number;
}

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_start;
attribute vec2 a_end;
attribute vec4 a_style;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_viewport;
varying vec4 v_color;
varying vec2 v_place;
varying vec4 v_style;

void main() {
  vec2 start = (u_matrix * vec3(a_start, 1)).xy * 0.5 * u_viewport;
  vec2 end = (u_matrix * vec3(a_end, 1)).xy * 0.5 * u_viewport;
  vec2 along = end - start;
  float len = max(length(along), 0.001);
  vec2 normal = vec2(-along.y, along.x) / len;
  #ifdef PICKING_MODE
  float reach = a_style.x * 0.5 + 3.0;
  v_color = a_id;
  #else
  float reach = a_style.x * 0.5 + 1.0;
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
  vec2 place = mix(start, end, a_corner.x) + normal * a_corner.y * reach;
  gl_Position = vec4(place / (0.5 * u_viewport), 0, 1);
  v_place = vec2(a_corner.x * len, a_corner.y * reach);
  v_style = a_style;
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_place;
varying vec4 v_style;
uniform float u_pixelRatio;

void main(void) {
  #ifdef PICKING_MODE
  // Edges that are not in focus cannot be hit: at rest they are too many to mean one.
  if (v_style.w < 0.5) discard;
  gl_FragColor = v_color;
  #else
  float soft = 0.5 / u_pixelRatio + 0.15;
  float cover = 1.0 - smoothstep(v_style.x * 0.5 - soft, v_style.x * 0.5 + soft, abs(v_place.y));
  if (v_style.z > 0.0) {
    float at = mod(v_place.x, v_style.y + v_style.z);
    cover *= 1.0 - smoothstep(v_style.y - soft, v_style.y + soft, at) * (1.0 - smoothstep(v_style.y + v_style.z - soft, v_style.y + v_style.z, at));
  }
  gl_FragColor = vec4(v_color.rgb, 1.0) * cover * v_style.w;
  #endif
}`;

const UNIFORMS = ['u_matrix', 'u_viewport', 'u_pixelRatio'] as const;

type Base = EdgeProgram<(typeof UNIFORMS)[number], NodeAttributes, EdgeAttributes>;

export const StrokeProgram: EdgeProgramType<NodeAttributes, EdgeAttributes> = class extends EdgeProgram<
  (typeof UNIFORMS)[number],
  NodeAttributes,
  EdgeAttributes
> {
  override getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES as 4,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_start', size: 2, type: FLOAT },
        { name: 'a_end', size: 2, type: FLOAT },
        { name: 'a_style', size: 4, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [0, 1],
        [0, -1],
        [1, 1],
        [1, 1],
        [0, -1],
        [1, -1],
      ],
    };
  }

  override processVisibleItem(
    edgeIndex: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData,
  ): void {
    const { stroke, opacity } = data as StrokeData;
    const array = this.array;
    array[start] = source.x;
    array[start + 1] = source.y;
    array[start + 2] = target.x;
    array[start + 3] = target.y;
    array[start + 4] = data.size;
    array[start + 5] = DASHES[stroke][0];
    array[start + 6] = DASHES[stroke][1];
    array[start + 7] = opacity;
    array[start + 8] = floatColor(data.color);
    array[start + 9] = edgeIndex;
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: Base['normalProgram']): void {
    const at = (name: string): WebGLUniformLocation | null => uniformLocations[name] ?? null;
    gl.uniformMatrix3fv(at('u_matrix'), false, params.matrix);
    gl.uniform2f(at('u_viewport'), params.width, params.height);
    gl.uniform1f(at('u_pixelRatio'), params.pixelRatio);
  }
};
