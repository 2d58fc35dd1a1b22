/**
 * Draws every mark in one pass: the shape is a signed distance, so one program serves all kinds
 * and nodes keep their order whatever their shape.
 */
import type { NodeAttributes } from '@plangraph/core/graph';
import type Sigma from 'sigma';
import { NodeProgram, type NodeProgramType } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Filling, Shape } from '../looks/appearance.js';
import { BOXES, CORE, PLUS, POLYGONS, RING, STAR } from '../looks/glyph.js';
import type { PictureEdge } from '../picture/sight.js';

/** What the reducer adds to Sigma's own display data. */
export interface MarkData extends NodeDisplayData {
  shape: Shape;
  filling: Filling;
}

const SHAPES: readonly Shape[] = [
  'circle',
  'square',
  'diamond',
  'triangle',
  'wedge',
  'pentagon',
  'hexagon',
  'plus',
  'page',
  'bar',
  'star',
];
const FILLINGS: readonly Filling[] = ['solid', 'ring', 'dot'];

/** How far the corners of the widest shape reach, in radii; past them, in pixels, is the gap around it. */
const REACH = 1.42;
const GAP = 1.7;

const float = (value: number): string => (Number.isInteger(value) ? value.toFixed(1) : String(value));

const polygonCases = SHAPES.flatMap((shape, index) => {
  const polygon = POLYGONS[shape];
  if (polygon === undefined) return [];
  const { corners, radius, turn } = polygon;
  return `if (s == ${index}) return polygon(p, ${float(corners)}, ${float(radius)}, ${float(turn)});`;
}).join('\n  ');

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_point;
varying float v_pixel;
varying float v_form;
uniform vec3 u_ground;
const float PI = 3.141592653589793;

float polygon(vec2 p, float n, float radius, float turn) {
  float wedge = 2.0 * PI / n;
  float a = atan(p.x, p.y) - turn;
  float nearest = (floor(a / wedge) + 0.5) * wedge;
  return cos(nearest - a) * length(p) - radius * cos(PI / n);
}
float box(vec2 p, vec2 half_) {
  vec2 d = abs(p) - half_;
  return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0);
}
float star(vec2 p) {
  float wedge = 2.0 * PI / 5.0;
  float a = atan(p.x, p.y);
  a = abs(a - floor(a / wedge + 0.5) * wedge);
  vec2 q = length(p) * vec2(sin(a), cos(a));
  vec2 tip = vec2(0.0, ${float(STAR.outer)});
  vec2 notch = ${float(STAR.inner)} * vec2(sin(PI / 5.0), cos(PI / 5.0));
  vec2 edge = notch - tip;
  return dot(q - tip, normalize(vec2(-edge.y, edge.x)));
}
float shape(vec2 p, int s) {
  ${polygonCases}
  if (s == ${SHAPES.indexOf('plus')}) return min(box(p, vec2(${float(PLUS.arm)}, ${float(PLUS.half)})), box(p, vec2(${float(PLUS.half)}, ${float(PLUS.arm)})));
  if (s == ${SHAPES.indexOf('page')}) return box(p, vec2(${float(BOXES.page[0])}, ${float(BOXES.page[1])}));
  if (s == ${SHAPES.indexOf('bar')}) return box(p, vec2(${float(BOXES.bar[0])}, ${float(BOXES.bar[1])}));
  if (s == ${SHAPES.indexOf('star')}) return star(p);
  return length(p) - 1.0;
}

void main(void) {
  float form = floor(v_form + 0.5);
  float filling = floor(form / 16.0);
  int s = int(form - filling * 16.0);
  float d = shape(v_point, s);
  float inside = 1.0 - smoothstep(-0.5 * v_pixel, 0.5 * v_pixel, d);
  // A gap in the colour of the ground keeps marks that touch apart.
  float gap = 1.0 - smoothstep(0.6 * v_pixel, 1.6 * v_pixel, d);
  vec3 color = v_color.rgb;
  bool faint = v_color.a < 0.99;
  if (filling > 0.5) {
    float width = max(${float(RING)}, 1.3 * v_pixel);
    float hollow = 1.0 - smoothstep(-0.5 * v_pixel, 0.5 * v_pixel, d + width);
    if (filling > 1.5) {
      float core = 1.0 - smoothstep(-0.5 * v_pixel, 0.5 * v_pixel, length(v_point) - ${float(CORE)});
      hollow *= 1.0 - core;
    }
    if (faint) inside *= 1.0 - hollow;
    else color = mix(color, u_ground, hollow);
  }
  if (faint) {
    gl_FragColor = vec4(color, 1.0) * inside * v_color.a;
    return;
  }
  gl_FragColor = vec4(mix(u_ground, color, inside), 1.0) * gap;
}`;

const VERTEX = /* glsl */ `
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_form;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_pixelRatio;
varying vec4 v_color;
varying vec2 v_point;
varying float v_pixel;
varying float v_form;

void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  v_pixel = u_sizeRatio / max(a_size, 0.01) / min(u_pixelRatio, 2.0);
  v_point = a_corner * (${float(REACH)} + ${float(GAP)} * v_pixel);
  gl_Position = vec4((u_matrix * vec3(a_position + radius * v_point, 1)).xy, 0, 1);
  v_form = a_form;
  v_color = a_color;
  v_color.a *= 255.0 / 254.0;
}`;

type Renderer = Sigma<NodeAttributes, PictureEdge>;

/** Two triangles: they cover far less around a mark than one would. */
const SQUARE = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [1, 1],
  [-1, 1],
];

const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio', 'u_pixelRatio', 'u_ground'] as const;

function channels(color: string): [number, number, number] {
  const at = (start: number): number => Number.parseInt(color.slice(start, start + 2), 16) / 255;
  return [at(1), at(3), at(5)];
}

/** @param ground gives the colour behind the marks, asked at every frame since schemes change */
export function markProgram(ground: () => string): NodeProgramType<NodeAttributes, PictureEdge> {
  return class MarkProgram extends NodeProgram<(typeof UNIFORMS)[number], NodeAttributes, PictureEdge> {
    /** Without a second pass for the pointer: see `HitTest`. */
    constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Renderer) {
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
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_form', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: SQUARE,
      };
    }

    override processVisibleItem(_nodeIndex: number, start: number, data: NodeDisplayData): void {
      const { shape, filling } = data as MarkData;
      const array = this.array;
      array[start] = data.x;
      array[start + 1] = data.y;
      array[start + 2] = data.size;
      array[start + 3] = SHAPES.indexOf(shape) + 16 * FILLINGS.indexOf(filling);
      array[start + 4] = floatColor(data.color);
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations }: MarkProgram['normalProgram']): void {
      const at = (name: string): WebGLUniformLocation | null => uniformLocations[name] ?? null;
      gl.uniformMatrix3fv(at('u_matrix'), false, params.matrix);
      gl.uniform1f(at('u_sizeRatio'), params.sizeRatio);
      gl.uniform1f(at('u_correctionRatio'), params.correctionRatio);
      gl.uniform1f(at('u_pixelRatio'), params.pixelRatio);
      gl.uniform3f(at('u_ground'), ...channels(ground()));
    }
  };
}
