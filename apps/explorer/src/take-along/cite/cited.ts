/** What is cited: the selection in its plan, with IRIs and the address of the view. */
import { DEFAULT_STATE, searchFor, type ViewState } from '@plangraph/core/state';
import type { LoadedPlan } from '../../model/loaded-plan.js';
import { nameOf } from '../../model/names.js';
import { type Selected, titleOf } from '../../model/statement.js';
import type { Strings } from '../../strings/strings.js';
import { planName } from '../../views/data/manifest.js';

/** What is cited, in the words of one language. */
export interface Cited {
  /** Name of the citation in a bibliography: ASCII. */
  key: string;
  /** Whether it is the plan as a whole, and not a part of it. */
  whole: boolean;
  title: string;
  plan: string;
  /** Who published the plan; empty where the data do not say. */
  authors: readonly string[];
  /** ISO 8601; undefined where the data do not say. */
  issued: string | undefined;
  /** IRIs of what is cited. */
  iris: readonly string[];
  /** Address that shows it. */
  page: string;
  /** Day on which it was seen, ISO 8601. */
  accessed: string;
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

/**
 * @param page address that shows the selection
 * @param day on which it was seen
 */
export function citedIn(
  { index }: LoadedPlan,
  strings: Strings,
  selected: Selected | undefined,
  page: string,
  day: Date,
): Cited {
  const { language } = strings;
  const plan = index.nodes.find(({ kind }) => kind === 'plan');
  const publishers = plan === undefined ? [] : index.along(plan, 'publisher', true);
  const part = selected === undefined || selected.node.iri === plan?.iri ? undefined : selected;
  const iris =
    part === undefined
      ? [plan?.iri ?? '']
      : [part.node.iri, ...(part.edge === undefined ? [] : [part.edge.target.iri])];
  const id = part === undefined ? '' : [part.node.id, part.edge?.kind, part.edge?.target.id].join('-');
  return {
    key: ['plangraph', planName(index), id]
      .map((word) => word.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, ''))
      .filter((word) => word !== '')
      .join('-'),
    whole: part === undefined,
    title: part === undefined ? index.title[language] : kindAndTitle(strings, part),
    plan: index.title[language],
    authors: publishers.map((actor) => nameOf(actor, language).text),
    issued: index.issued,
    iris: iris.filter((iri) => iri !== ''),
    page,
    accessed: day.toISOString().slice(0, 10),
    source: index.source[language],
    license: index.license,
  };
}

/** `施策 2.2-1-ト 演習の実施`; a connection is a sentence already. */
function kindAndTitle(strings: Strings, part: Selected): string {
  const title = titleOf(strings, strings.language, part);
  return part.edge === undefined ? strings.takeAlong.ofKind({ kind: strings.kind[part.node.kind], title }) : title;
}
