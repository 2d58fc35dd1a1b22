import type { NodeAttributes, NodeKind } from '@plangraph/core/graph';
import { MultiDirectedGraph } from 'graphology';
import type { Box } from '../labels/cells.js';
import type { Spot } from '../labels/regions.js';
import { EDGE_APPEARANCE, type Palette } from '../looks/appearance.js';
import { isColor } from '../looks/color.js';
import { legible } from '../looks/paint.js';
import { coveredMentions } from '../picture/reduce.js';
import { isTie, type Ties, tiesOf } from '../picture/ties.js';
import { arrange } from './network/arrange.js';
import { areWhole, drawEdges, type Line } from './network/edges.js';
import { drawLabels } from './network/labels.js';
import { drawGrounds, drawMarks, drawRing, groundsOf } from './network/marks.js';
import { extentOf, fitInto, type Mark, type Placed, separate } from './network/places.js';
import type { FigureGraph, FigureOptions, Language, LegendEntry, SerializedFigureGraph } from './options.js';
import { composeSheet } from './sheet/compose.js';
import { kindsLegend, layOutLegend } from './sheet/legend.js';
import { greysFor, paletteOf } from './sheet/palette.js';
import { sheetOf } from './sheet/size.js';
import { cleanText } from './text/clean.js';
import { describeNetwork } from './text/describe.js';
import { fullName, labelOf } from './text/names.js';
import type { Markup } from './text/svg.js';
import { WORDS } from './text/words.js';

/** Height of a picture by its width, where the sheet leaves it free. */
const LOWEST = 0.62;
/** The same where positions have a meaning of their own, such as one way from left to right. */
const LOWEST_OWN = 0.24;
const HIGHEST = 1.08;
const ARRANGED = 0.86;
/** Sheets narrower than this, in pixels of CSS, have a key of pillars. */
const NARROW = 420;

/**
 * Draws a network as a static SVG document: no DOM, no clock, no locale; the same options give the same bytes.
 * It looks as on the screen, with title, legend and source line, and says in its metadata what it was made from.
 *
 * @returns the document, with its XML declaration
 * @throws FigureError where the size cannot be drawn
 */
export function drawFigure(options: FigureOptions): string {
  const { language = 'ja', scheme = 'light', greyscale = false, size = '180mm' } = options;
  const sheet = sheetOf(size);
  const graph = visiblePart(options);
  const palette = paletteOf(scheme, greyscale);
  const attributes = graph.getAttributes();
  const ties = tiesOf(graph);
  const edges = graph.filterEdges((key) => !ties.doubles.has(key));
  const whole = areWhole(edges.length, greyscale);
  const colors = colorsOf(graph, options, palette, whole && options.focus === undefined);
  const anew = options.places === undefined && (options.arrange ?? options.view === 'agencies');
  // In a narrow picture there is no room for titles: pillars have their number, and a key says what it means.
  const pillars = pillarsOf(graph, language);
  const own = !anew && options.arrange !== true;
  const numbered = own && options.focus === undefined && sheet.width < NARROW && pillars.length > 1;
  const extent = anew ? undefined : extentOf(placedNodes(graph, options).map(({ place }) => place));
  return composeSheet({
    options,
    palette,
    attributes,
    title: titleOf(graph, options),
    description: (title) => describeNetwork(title, tiedNodes(graph, edges), edges.length, language),
    legend: (widest, tallest) => {
      const families = (kind: NodeKind): string => colors.ofKind(kind);
      const notes = numbered ? pillars : [];
      return layOutLegend(
        { entries: colors.legend, notes },
        { palette, scale: sheet.scale, families },
        widest,
        tallest,
      );
    },
    heightFor: (width) =>
      width *
      (extent === undefined
        ? ARRANGED
        : Math.min(
            HIGHEST,
            Math.max(own ? LOWEST : LOWEST_OWN, (extent.bottom - extent.top) / (extent.right - extent.left)),
          )),
    draw: (box, scale) => {
      const places = anew ? arrange(graph, (box.right - box.left) / (box.bottom - box.top)) : undefined;
      return drawPicture(graph, options, box, {
        palette,
        scale,
        places,
        colorOf: colors.ofNode,
        edges,
        ties,
        whole,
        numbered,
      });
    },
  });
}

/**
 * Where the nodes of a figure with `arrange` stand: for another picture of the same, such as a live one.
 * @param aspect width of the picture by its height
 * @returns places by key, y upwards, in units of the height
 */
export function arrangedPlaces(options: FigureOptions, aspect = 1 / ARRANGED): Map<string, Spot> {
  return arrange(visiblePart(options), aspect);
}

function subjectsOf(subject: FigureOptions['subject']): readonly string[] {
  return subject === undefined ? [] : typeof subject === 'string' ? [subject] : subject;
}

/** What is shown of the graph, in its order. */
function visiblePart({ graph: given, shown, hidden }: FigureOptions): FigureGraph {
  const all = isGraph(given) ? given : (MultiDirectedGraph.from(given) as unknown as FigureGraph);
  const gone = new Set(hidden);
  const part: FigureGraph = new MultiDirectedGraph() as unknown as FigureGraph;
  part.replaceAttributes({ ...all.getAttributes() });
  all.forEachNode((key, node) => {
    if (!gone.has(node.kind) && shown?.nodes.has(key) !== false) part.addNode(key, node);
  });
  const covered = coveredMentions(all);
  all.forEachEdge((key, edge, source, target) => {
    if (source === target || covered.has(key) || shown?.edges.has(key) === false) return;
    if (!isTie(edge.kind) && !Object.hasOwn(EDGE_APPEARANCE, edge.kind)) return;
    if (part.hasNode(source) && part.hasNode(target)) part.addDirectedEdgeWithKey(key, source, target, edge);
  });
  return part;
}

function isGraph(graph: FigureGraph | SerializedFigureGraph): graph is FigureGraph {
  return 'forEachNode' in graph;
}

function placedNodes(
  graph: FigureGraph,
  { places, paint }: FigureOptions,
  found?: ReadonlyMap<string, Spot>,
): Placed[] {
  return graph.mapNodes((key, node) => {
    const { x, y } = found?.get(key) ?? places?.get(key) ?? node;
    const finite = (value: number): number => (Number.isFinite(value) ? value : 0);
    const size = paint?.size?.(key, node) ?? node.size;
    return { key, node, place: { x: finite(x), y: finite(y) }, size: size > 0 && size < 200 ? size : 3 };
  });
}

interface Painted {
  palette: Palette;
  scale: number;
  places: ReadonlyMap<string, Spot> | undefined;
  colorOf: (key: string, node: NodeAttributes) => string;
  /** Keys of what is drawn. */
  edges: readonly string[];
  ties: Ties;
  whole: boolean;
  numbered: boolean;
}

function drawPicture(graph: FigureGraph, options: FigureOptions, box: Box, painted: Painted): Markup[] {
  const { palette, scale, places, colorOf } = painted;
  const { language = 'ja', focus, subject, labelOf: own } = options;
  const area = (box.right - box.left) * (box.bottom - box.top);
  const sizes = Math.min(1.6, Math.max(0.34, Math.sqrt(area) / 800));
  const fitted = fitInto(placedNodes(graph, options, places), box, sizes);
  const marks = places === undefined ? fitted : separate(fitted, box, 1.5 * scale);
  const byKey = new Map(marks.map((mark) => [mark.key, mark]));
  const ringed = new Set([...(options.selection ?? []), ...subjectsOf(subject)]);
  const isBright = (key: string): boolean => focus === undefined || focus.nodes.has(key) || ringed.has(key);
  const lines = painted.edges.map((key): Line => {
    const [source, target] = graph.extremities(key);
    const inFocus = focus === undefined ? 'none' : focus.edges.has(key) ? 'in' : 'out';
    const [from, to] = [byKey.get(source), byKey.get(target)] as [Mark, Mark];
    return { key, edge: graph.getEdgeAttributes(key), from, to, focus: inFocus };
  });
  const grounds = places === undefined && options.arrange !== true ? groundsOf(marks, scale) : [];
  const ground = drawGrounds(grounds, palette, scale, focus !== undefined);
  return [
    ...(ground === undefined ? [] : [ground]),
    ...drawEdges(lines, {
      palette,
      scale,
      tieScale: Math.min(scale, sizes * 1.15),
      ties: painted.ties,
      whole: painted.whole,
    }),
    ...drawMarks(marks, { palette, language, scale, isBright, colorOf: ({ key, node }) => colorOf(key, node) }),
    ...marks.filter(({ key }) => ringed.has(key)).map((mark) => drawRing(mark, palette, scale)),
    ...drawLabels(marks, {
      palette,
      scale,
      view: box,
      grounds,
      labelOf: ({ key, node }, prominent) =>
        cleanText(own?.(key, node, prominent) ?? (prominent ? fullName(node, language) : labelOf(node, language))),
      isBright,
      focused: focus !== undefined,
      isRinged: (key) => ringed.has(key),
      numbered: painted.numbered,
    }),
  ];
}

interface Colors {
  ofNode: (key: string, node: NodeAttributes) => string;
  ofKind: (kind: NodeKind) => string;
  legend: readonly LegendEntry[];
}

/** Colours by the paint, else by kind; greys in their place where these are asked for. */
function colorsOf(graph: FigureGraph, options: FigureOptions, palette: Palette, whole: boolean): Colors {
  const { paint, greyscale = false, language = 'ja', scheme = 'light' } = options;
  const families = new Map(graph.mapNodes((_, { kind, family }) => [kind, family]));
  const nodeKinds = new Set(families.keys());
  const edgeKinds = new Set(graph.mapEdges((_, { kind }) => kind));
  const onGround = (color: string): string | undefined => legible(color, palette.ground, palette.ink);
  const legend: LegendEntry[] = [
    // In the very colours that the marks have.
    ...(options.colors ?? []).map(({ label, color }) => ({ label, color: onGround(color) ?? color })),
    ...(options.legend ?? kindsLegend(nodeKinds, edgeKinds, language, whole)),
  ];
  const painted = (key: string, node: NodeAttributes): string | undefined => {
    const color = paint?.color?.(key, node);
    return color === undefined ? undefined : onGround(color);
  };
  const used = [
    ...graph.mapNodes(painted).filter((color) => color !== undefined),
    ...legend.flatMap((entry) => ('color' in entry && isColor(entry.color) ? [entry.color.toLowerCase()] : [])),
  ];
  const toned = greyscale ? greysFor(used, scheme) : (color: string): string => color;
  return {
    ofNode: (key, node) => {
      const color = painted(key, node);
      return color === undefined ? palette.family[node.family] : toned(color);
    },
    ofKind: (kind) => (paint?.color === undefined ? palette.family[families.get(kind) ?? 'plan'] : palette.muted),
    legend: legend.map((entry): LegendEntry => {
      if (!('color' in entry) || entry.color === undefined) return entry;
      const color = isColor(entry.color) ? toned(entry.color.toLowerCase()) : palette.muted;
      return { ...entry, color };
    }),
  };
}

/** Pillars with their numbers. */
function pillarsOf(graph: FigureGraph, language: Language): string[] {
  return graph
    .filterNodes((_, { kind, identifier }) => kind === 'pillar' && identifier !== undefined)
    .map((key) => fullName(graph.getNodeAttributes(key), language));
}

function tiedNodes(graph: FigureGraph, ties: readonly string[]): { key: string; node: NodeAttributes; ties: number }[] {
  const counts = new Map<string, number>();
  for (const key of ties) {
    for (const end of graph.extremities(key)) counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  return graph.mapNodes((key, node) => ({ key, node, ties: counts.get(key) ?? 0 }));
}

function titleOf(graph: FigureGraph, { language = 'ja', subject, shown, view, arrange: anew }: FigureOptions): string {
  const { titleJa, titleEn } = graph.getAttributes();
  const plan = cleanText((language === 'en' ? titleEn : undefined) ?? titleJa ?? '');
  const { titles, titleOf: titleAbout, titleBetween } = WORDS[language];
  const [one, other] = subjectsOf(subject)
    .filter((key) => graph.hasNode(key))
    .map((key) => fullName(graph.getNodeAttributes(key), language));
  if (one !== undefined) return other === undefined ? titleAbout(one, plan) : titleBetween(one, other, plan);
  if (view === 'agencies') return titles.agencies(plan);
  return shown === undefined && anew !== true ? titles.plan(plan) : titles.part(plan);
}
