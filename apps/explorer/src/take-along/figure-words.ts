/** What a picture that is taken along says around its marks. */
import type { NodeAttributes, PlanGraph, Shown, TieKind } from '@plangraph/core/graph';
import { NODE_KINDS } from '@plangraph/widget';
import type { FigureOptions } from '@plangraph/widget/figure';
import type { ViewContext } from '../elements/view-context.js';
import { fullName, pictureLabel } from '../model/names.js';
import type { Strings } from '../strings/strings.js';
import { orNone } from '../strings/values.js';
import { chipsOf } from '../views/filter/chips.js';
import type { CountedTies } from './files/ties.js';

const TIE_KINDS: readonly TieKind[] = ['shared', 'through', 'with'];

/** The plan and what of it is shown, in the words of the filter; nothing where it is the whole plan. */
export function titleOfFigure(
  { strings, language, plan, state }: Pick<ViewContext, 'strings' | 'language' | 'plan' | 'state'>,
  ofTies: boolean,
): string | undefined {
  const chips = chipsOf({ strings, language, plan, state: { ...state, marked: [] } });
  if (chips.length === 0 && !ofTies) return undefined;
  const parts = orNone(strings.together(chips.map(({ text }) => text)));
  return strings.takeAlong.pictureTitle({ plan: plan.title[language], ties: ofTies ? 'yes' : 'no', parts });
}

/** Kinds of agencies, and the lines by the names that they have on the screen. */
export function legendOfTies(strings: Strings, { nodes, ties }: CountedTies): NonNullable<FigureOptions['legend']> {
  const kinds = new Set(nodes.map(({ attributes }) => attributes.kind));
  const lines = new Set(ties.map(({ kind }) => kind));
  return [
    ...NODE_KINDS.filter((kind) => kinds.has(kind)).map((kind) => ({ label: strings.kind[kind], node: kind })),
    ...TIE_KINDS.filter((kind) => lines.has(kind)).map((kind) => ({
      label: strings.agenciesView.tie[kind],
      edge: kind,
    })),
  ];
}

/** Fewer nodes of a pillar have no ground of their own. */
const GROUNDED = 3;

/** What the picture cannot write beside its marks: which pillars its grounds are, and that marks are tied to nothing. */
export function notesOfFigure(
  { strings, language, plan, loaded, shown }: Pick<ViewContext, 'strings' | 'language' | 'plan' | 'loaded' | 'shown'>,
  hasGrounds: boolean,
): string[] {
  const { graph } = loaded;
  const words = strings.takeAlong;
  const untied = untiedIn(graph, shown);
  const inPillar = (pillar: string | undefined): number =>
    [...shown.nodes].filter((key) => {
      const node = graph.getNodeAttributes(key);
      return node.pillar === pillar && ['division', 'direction', 'measure'].includes(node.family);
    }).length;
  const unnamed = plan.nodes.filter(
    ({ kind, iri, identifier }) => kind === 'pillar' && !shown.nodes.has(iri) && inPillar(identifier) >= GROUNDED,
  );
  const names = strings.together(unnamed.map((node) => fullName(node, language)));
  return [
    ...(hasGrounds && unnamed.length > 0 ? [words.groundsNote({ names })] : []),
    ...(untied > 0 ? [words.untiedNote({ count: untied })] : []),
  ];
}

/** How many of the nodes that are shown no shown edge ends at. */
function untiedIn(graph: PlanGraph, { nodes, edges }: Shown): number {
  const tied = new Set([...edges].flatMap((edge) => graph.extremities(edge)));
  return [...nodes].filter((key) => !tied.has(key)).length;
}

/** The English label of a mark: numbers of measures in Latin letters, else as on the screen, where there is room. */
export function figureLabel(node: NodeAttributes, prominent: boolean): string {
  if (node.family === 'plan' || (node.family === 'direction' && !prominent)) return '';
  if (node.family === 'measure' && node.identifier !== undefined) {
    const number = node.id.replace(/^[^:]*:/, '');
    return prominent && node.labelEn !== undefined ? `${number} ${node.labelEn}` : number;
  }
  return pictureLabel(node, prominent, 'en');
}
