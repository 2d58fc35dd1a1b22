/** Draws edges as straight strokes, solid, dashed or dotted, with lengths in pixels at any zoom. */
import type { NodeAttributes } from '@plangraph/core/graph';
import type Sigma from 'sigma';
import { EdgeProgram, type EdgeProgramType } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Stroke } from '../looks/appearance.js';
import { DASHES } from '../looks/dashes.js';
import type { PictureEdge } from '../picture/sight.js';

/** What the reducer adds to Sigma's own display data. */
export interface StrokeData extends EdgeDisplayData {
  stroke: Stroke;
  /** From 0 to 1. */
  opacity: number;
  /** Pixels to the left of the straight line, as one goes from source to target. Default: 0. */
  lane?: number;
  /** Whether it narrows towards its target and ends there in a head. Default: no. */
  directed?: boolean;
}

const VERTEX = /* glsl */ `
attribute vec4 a_color;
attribute vec2 a_start;
attribute vec2 a_end;
attribute vec4 a_style;
attribute vec2 a_way;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_sizeRatio;
varying vec4 v_color;
varying vec2 v_place;
varying vec4 v_style;
varying vec3 v_head;

void main() {
  vec2 start = (u_matrix * vec3(a_start, 1)).xy * 0.5 * u_viewport;
  vec2 end = (u_matrix * vec3(a_end, 1)).xy * 0.5 * u_viewport;
  vec2 along = end - start;
  float len = max(length(along), 0.001);
  vec2 normal = vec2(-along.y, along.x) / len;
  float reach = a_style.x * 0.5 + 0.75;
  v_color = a_color;
  v_color.a *= 255.0 / 254.0;
  // Where the head ends, how long it is, and half of how wide; it ends at the edge of its mark, whose size says so.
  v_head = vec3(0);
  if (a_way.y > 0.0) {
    v_head = vec3(len - a_way.y / u_sizeRatio * 1.15 - 1.0, 5.0 + 1.4 * a_style.x, 2.6 + 0.75 * a_style.x);
    reach = max(reach, v_head.z + 1.0);
  }
  vec2 place = mix(start, end, a_corner.x) + normal * (a_corner.y * reach + a_way.x);
  gl_Position = vec4(place / (0.5 * u_viewport), 0, 1);
  v_place = vec2(a_corner.x * len, a_corner.y * reach);
  v_style = a_style;
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_place;
varying vec4 v_style;
varying vec3 v_head;
uniform float u_pixelRatio;

/** Half of the line's width at a place along it. */
float halfWidth(float x) {
  if (v_head.y == 0.0) return v_style.x * 0.5;
  float neck = v_head.x - v_head.y;
  if (x > v_head.x) return -1.0;
  if (x > neck) return v_head.z * (v_head.x - x) / v_head.y;
  return v_style.x * 0.5 * mix(1.0, 0.6, clamp(x / max(neck, 1.0), 0.0, 1.0));
}

void main(void) {
  float soft = 0.5 / u_pixelRatio + 0.15;
  float wide = halfWidth(v_place.x);
  float cover = 1.0 - smoothstep(wide - soft, wide + soft, abs(v_place.y));
  if (v_style.z > 0.0 && (v_head.y == 0.0 || v_place.x < v_head.x - v_head.y)) {
    float at = mod(v_place.x, v_style.y + v_style.z);
    cover *= 1.0 - smoothstep(v_style.y - soft, v_style.y + soft, at) * (1.0 - smoothstep(v_style.y + v_style.z - soft, v_style.y + v_style.z, at));
  }
  gl_FragColor = vec4(v_color.rgb, 1.0) * cover * v_style.w;
}`;

const UNIFORMS = ['u_matrix', 'u_viewport', 'u_pixelRatio', 'u_sizeRatio'] as const;

type Base = EdgeProgram<(typeof UNIFORMS)[number], NodeAttributes, PictureEdge>;

export const StrokeProgram: EdgeProgramType<NodeAttributes, PictureEdge> = class extends EdgeProgram<
  (typeof UNIFORMS)[number],
  NodeAttributes,
  PictureEdge
> {
  /** Without a second pass for the pointer: see `HitTest`. */
  constructor(
    gl: WebGLRenderingContext,
    _picking: WebGLFramebuffer | null,
    renderer: Sigma<NodeAttributes, PictureEdge>,
  ) {
    super(gl, null, renderer);
  }

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
        { name: 'a_way', size: 2, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
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
    _edgeIndex: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData,
  ): void {
    const { stroke, opacity, lane = 0, directed = false } = data as StrokeData;
    const array = this.array;
    const [dash, gap] = DASHES[stroke];
    // Dashes of a thick line are longer, or they would be bars across it.
    const longer = Math.max(1, data.size / 3.5);
    array[start] = source.x;
    array[start + 1] = source.y;
    array[start + 2] = target.x;
    array[start + 3] = target.y;
    array[start + 4] = data.size;
    array[start + 5] = dash * longer;
    array[start + 6] = gap * longer;
    array[start + 7] = opacity;
    array[start + 8] = lane;
    array[start + 9] = directed ? target.size : 0;
    array[start + 10] = floatColor(data.color);
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: Base['normalProgram']): void {
    const at = (name: string): WebGLUniformLocation | null => uniformLocations[name] ?? null;
    gl.uniformMatrix3fv(at('u_matrix'), false, params.matrix);
    gl.uniform2f(at('u_viewport'), params.width, params.height);
    gl.uniform1f(at('u_pixelRatio'), params.pixelRatio);
    gl.uniform1f(at('u_sizeRatio'), params.sizeRatio);
  }
};
