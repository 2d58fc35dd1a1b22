/** What is cited: the selection in its plan, with IRIs and the address of the view. */
import { DEFAULT_STATE, searchFor, type ViewState } from '@plangraph/core/state';
import type { LoadedPlan } from '../../model/loaded-plan.js';
import { fullName, nameOf } from '../../model/names.js';
import { type Selected, titleOf } from '../../model/statement.js';
import type { Strings } from '../../strings/strings.js';
import { planName } from '../../views/data/manifest.js';

/** A work, or a part of one, in the words of one language. */
export interface Cited {
  /** The document that the plan is, or the data made from it. */
  work: 'original' | 'data';
  /** Name of the citation in a bibliography: ASCII. */
  key: string;
  /** Title of the part; absent where the whole work is cited. */
  part: string | undefined;
  /** Title of the plan. */
  plan: string;
  /** Its title in Japanese, where that is another. */
  planJa: string | undefined;
  /** Who published the work; empty where that is not known. */
  authors: readonly string[];
  /** ISO 8601; undefined where the data do not say. */
  issued: string | undefined;
  /** Of the data, where it is known. */
  version: string | undefined;
  /** IRIs of what is cited; none of the document, which has none. */
  iris: readonly string[];
  /** Address that shows it; empty for the document. */
  page: string;
  /** Day on which it was seen, ISO 8601; undefined for the document. */
  accessed: string | undefined;
  /** How the source of the data is to be stated. */
  source: string;
  license: string;
}

/** The address that shows a selection and nothing else of a view: no filter, no colours, but where the data come from. */
export function bareAddress(page: string, { language, source }: Pick<ViewState, 'language' | 'source'>): string {
  const url = new URL(page);
  url.search = searchFor({
    ...DEFAULT_STATE,
    ...(language === undefined ? {} : { language }),
    ...(source === undefined ? {} : { source }),
  }).search;
  return url.href;
}

/** Whom the data are by, in both languages: as the CITATION.cff has it. */
const AUTHORS = 'The PlanGraph authors';

export interface CiteOptions {
  /** Address that shows the selection. */
  page: string;
  /** Day on which it was seen. */
  day: Date;
  /** Of the release, where it is known. */
  version: string | undefined;
  /** Whether the data are the reader's own, and not by the authors of the release. */
  own: boolean;
}

/** The document and the data made from it: a reader who has the data has not seen the document. */
export function citedIn(
  { index }: LoadedPlan,
  strings: Strings,
  selected: Selected | undefined,
  { page, day, version, own }: CiteOptions,
): { original: Cited; data: Cited } {
  const { language } = strings;
  const plan = index.nodes.find(({ kind }) => kind === 'plan');
  const publishers = plan === undefined ? [] : index.along(plan, 'publisher', true);
  const part = selected === undefined || selected.node.iri === plan?.iri ? undefined : selected;
  const iris =
    part === undefined
      ? [plan?.iri ?? '']
      : [part.node.iri, ...(part.edge === undefined ? [] : [part.edge.target.iri])];
  const id = part === undefined ? '' : [part.node.id, part.edge?.kind, part.edge?.target.id].join('-');
  const name = planName(index);
  const of = {
    plan: index.title[language],
    planJa: index.title.ja === index.title[language] ? undefined : index.title.ja,
    issued: index.issued,
    source: index.source[language],
    license: index.license,
  };
  return {
    original: {
      ...of,
      work: 'original',
      key: keyOf(name, id),
      part: part === undefined ? undefined : printedPlace(strings, part),
      authors: publishers.map((actor) => nameOf(actor, language).text),
      ...{ version: undefined, iris: [], page: '', accessed: undefined },
    },
    data: {
      ...of,
      work: 'data',
      key: keyOf('plangraph', name, id),
      part: part === undefined ? undefined : kindAndTitle(strings, part),
      authors: own ? [] : [AUTHORS],
      ...{ version, iris: iris.filter((iri) => iri !== ''), page, accessed: day.toISOString().slice(0, 10) },
    },
  };
}

function keyOf(...words: readonly string[]): string {
  return words
    .map((word) => word.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, ''))
    .filter((word) => word !== '')
    .join('-');
}

/** Where in the document it stands, as printed there; nothing for what has no number. Titles of measures are the data's. */
function printedPlace({ kind, takeAlong, language }: Strings, { node }: Selected): string | undefined {
  if (node.identifier === undefined) return undefined;
  const title = node.family === 'division' ? fullName(node, language) : node.identifier;
  return takeAlong.ofKind({ kind: kind[node.kind], title });
}

/** `施策 2.2-1-ト 演習の実施`; a connection is a sentence already, and names say by themselves of what they are. */
function kindAndTitle(strings: Strings, part: Selected): string {
  const title = titleOf(strings, strings.language, part);
  const numbered = part.edge === undefined && part.node.identifier !== undefined;
  return numbered ? strings.takeAlong.ofKind({ kind: strings.kind[part.node.kind], title }) : title;
}
