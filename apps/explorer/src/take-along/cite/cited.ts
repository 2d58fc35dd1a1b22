/** What is cited: the selection in its plan, with IRIs and the address of the view. */
import { DEFAULT_STATE, searchFor, type ViewState } from '@plangraph/core/state';
import type { LoadedPlan } from '../../model/loaded-plan.js';
import { nameOf } from '../../model/names.js';
import { type Selected, titleOf } from '../../model/statement.js';
import { type Language, STRINGS } from '../../strings/strings.js';
import { planName } from '../../views/data/manifest.js';

type Both = Readonly<Record<Language, string>>;

export interface Cited {
  /** Name of the citation in a bibliography: ASCII. */
  key: string;
  /** Whether it is the plan as a whole, and not a part of it. */
  whole: boolean;
  title: Both;
  plan: Both;
  /** Who published the plan; empty where the data do not say. */
  authors: Readonly<Record<Language, readonly string[]>>;
  /** ISO 8601; undefined where the data do not say. */
  issued: string | undefined;
  /** IRIs of what is cited. */
  iris: readonly string[];
  /** Address that shows it. */
  page: string;
  /** Day on which it was seen, ISO 8601. */
  accessed: string;
  source: Both;
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
export function citedIn(loaded: LoadedPlan, selected: Selected | undefined, page: string, day: Date): Cited {
  const { index } = loaded;
  const plan = index.nodes.find(({ kind }) => kind === 'plan');
  const publishers = plan === undefined ? [] : index.along(plan, 'publisher', true);
  const both = (words: (language: Language) => string): Both => ({ ja: words('ja'), en: words('en') });
  const authors = (language: Language): string[] => publishers.map((actor) => nameOf(actor, language).text);
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
    title: part === undefined ? index.title : both((language) => kindAndTitle(language, part)),
    plan: index.title,
    authors: { ja: authors('ja'), en: authors('en') },
    issued: index.issued,
    iris: iris.filter((iri) => iri !== ''),
    page,
    accessed: day.toISOString().slice(0, 10),
    source: index.source,
    license: index.license,
  };
}

/** `施策 2.2-1-ト 演習の実施`; a connection is a sentence already. */
function kindAndTitle(language: Language, part: Selected): string {
  const strings = STRINGS[language];
  const title = titleOf(strings, language, part);
  return part.edge === undefined ? `${strings.kind[part.node.kind]} ${title}` : title;
}
