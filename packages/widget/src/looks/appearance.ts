/**
 * How a kind looks. Colour tells families apart, shape and filling tell kinds apart, and no two
 * kinds share shape and filling, so that the picture can be read without colour and in grey.
 */
import type { EdgeKind, NodeFamily, NodeKind, TieKind } from '@plangraph/core/graph';

export type Scheme = 'light' | 'dark';

export type Shape =
  | 'circle'
  | 'square'
  | 'diamond'
  | 'triangle'
  | 'wedge'
  | 'pentagon'
  | 'hexagon'
  | 'plus'
  | 'page'
  | 'bar'
  | 'star';

/** `solid` is filled, `ring` is an outline, `dot` is an outline with a core. */
export type Filling = 'solid' | 'ring' | 'dot';

export interface NodeAppearance {
  shape: Shape;
  filling: Filling;
}

export const NODE_APPEARANCE: Readonly<Record<NodeKind, NodeAppearance>> = {
  plan: { shape: 'circle', filling: 'dot' },
  pillar: { shape: 'square', filling: 'solid' },
  section: { shape: 'square', filling: 'dot' },
  theme: { shape: 'square', filling: 'ring' },
  topic: { shape: 'bar', filling: 'ring' },
  direction: { shape: 'triangle', filling: 'solid' },
  measure: { shape: 'circle', filling: 'solid' },
  'sub-measure': { shape: 'circle', filling: 'ring' },
  'government-body': { shape: 'diamond', filling: 'solid' },
  'public-body': { shape: 'diamond', filling: 'ring' },
  'coordination-body': { shape: 'diamond', filling: 'dot' },
  'private-body': { shape: 'hexagon', filling: 'solid' },
  'foreign-body': { shape: 'hexagon', filling: 'ring' },
  collective: { shape: 'hexagon', filling: 'dot' },
  actor: { shape: 'pentagon', filling: 'solid' },
  programme: { shape: 'wedge', filling: 'solid' },
  system: { shape: 'wedge', filling: 'ring' },
  standard: { shape: 'plus', filling: 'solid' },
  'standards-committee': { shape: 'plus', filling: 'ring' },
  document: { shape: 'page', filling: 'solid' },
  law: { shape: 'page', filling: 'ring' },
  event: { shape: 'star', filling: 'solid' },
  forum: { shape: 'star', filling: 'ring' },
  term: { shape: 'bar', filling: 'solid' },
};

/** How a line is broken; the lengths are in `dashes.ts`. */
export type Stroke = 'solid' | 'dash' | 'dot' | 'long' | 'sparse';

export interface EdgeAppearance {
  stroke: Stroke;
  /** Family whose colour the line takes; `division` is the neutral ink. */
  tone: NodeFamily;
  /** Pixels, when the line is in focus. */
  width: number;
  /** Share of the tone when nothing is in focus, from 0 (unseen) to 1. */
  rest: number;
}

export const EDGE_APPEARANCE: Readonly<Record<EdgeKind, EdgeAppearance>> = {
  lead: { stroke: 'solid', tone: 'actor', width: 2.2, rest: 0.16 },
  via: { stroke: 'dash', tone: 'actor', width: 2, rest: 0.16 },
  partner: { stroke: 'dot', tone: 'actor', width: 2, rest: 0.16 },
  'main-agency': { stroke: 'long', tone: 'actor', width: 1.4, rest: 0.1 },
  'related-agency': { stroke: 'sparse', tone: 'actor', width: 1.6, rest: 0.06 },
  'part-of': { stroke: 'solid', tone: 'division', width: 1.6, rest: 0.3 },
  follows: { stroke: 'solid', tone: 'direction', width: 1.4, rest: 0.14 },
  restates: { stroke: 'dash', tone: 'measure', width: 1.6, rest: 0.2 },
  mentions: { stroke: 'solid', tone: 'thing', width: 1.1, rest: 0.1 },
  'unit-of': { stroke: 'dash', tone: 'division', width: 1.4, rest: 0.16 },
  'has-member': { stroke: 'dot', tone: 'division', width: 1.4, rest: 0.1 },
  publisher: { stroke: 'dash', tone: 'thing', width: 1.4, rest: 0.12 },
  denotes: { stroke: 'dash', tone: 'term', width: 1.4, rest: 0.12 },
  see: { stroke: 'dot', tone: 'term', width: 1.4, rest: 0.12 },
};

export interface TieAppearance {
  stroke: Stroke;
  tone: NodeFamily;
  /** Whether it runs from one to the other, and shows it. */
  directed: boolean;
}

/** Ties between actors; how thick they are says how strong they are. */
export const TIE_APPEARANCE: Readonly<Record<TieKind, TieAppearance>> = {
  shared: { stroke: 'solid', tone: 'division', directed: false },
  through: { stroke: 'solid', tone: 'actor', directed: true },
  with: { stroke: 'dash', tone: 'actor', directed: true },
};

/** Colours of one scheme, all `#rrggbb`. */
export interface Palette {
  ground: string;
  ink: string;
  muted: string;
  accent: string;
  /** Tint of a pillar's neighbourhood; neutral, since colour is the families'. */
  region: string;
  family: Readonly<Record<NodeFamily, string>>;
}

/*
 * Hues follow Okabe and Ito; lightness was set so that every mark has at least 3:1 against its
 * ground (WCAG 1.4.11) and neighbours in hue differ in lightness.
 */
export const PALETTES: Readonly<Record<Scheme, Palette>> = {
  light: {
    ground: '#fbfaf7',
    ink: '#1d2433',
    muted: '#5b6472',
    accent: '#27478f',
    region: '#efece4',
    family: {
      plan: '#1d2433',
      division: '#454f60',
      direction: '#a37500',
      measure: '#3b7dc4',
      actor: '#c2410c',
      thing: '#0b8467',
      term: '#9c5a96',
    },
  },
  dark: {
    ground: '#12161d',
    ink: '#e9edf3',
    muted: '#a3adba',
    accent: '#9bb8f5',
    region: '#1b212a',
    family: {
      plan: '#e9edf3',
      division: '#b4bdca',
      direction: '#d9b03f',
      measure: '#5f9fe0',
      actor: '#ff8d5c',
      thing: '#35bd97',
      term: '#cb93c6',
    },
  },
};
