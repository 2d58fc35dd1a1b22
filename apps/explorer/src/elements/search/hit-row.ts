/** One hit: what it is, and where it matched. */
import { numberOf } from '@plangraph/core/graph';
import { html, nothing, type TemplateResult } from 'lit';
import { gistOf, roleWords } from '../../model/gist.js';
import { nameOf, shortName } from '../../model/names.js';
import type { PlanIndex, PlanNode } from '../../model/plan-index.js';
import { type Place, placesIn, placesInNumber, placesInReading, type Query } from '../../model/query.js';
import { snippetOf } from '../../model/search/snippet.js';
import type { Hit } from '../../model/search-index.js';
import type { Language } from '../../strings/language.js';
import type { Strings } from '../../strings/strings.js';
import { glyph, numberMark } from '../marks.js';
import { marked } from './marked.js';

export interface HitContext {
  strings: Strings;
  language: Language;
  query: Query;
  /** To say who does a measure; none before the data are here. */
  plan: PlanIndex | undefined;
}

export function hitRow(hit: Hit, context: HitContext): TemplateResult {
  const { strings, language, query, plan } = context;
  const { node } = hit;
  const { text, lang } = nameOf(node, language);
  const number = numberOf(node, language);
  const gist = plan === undefined ? undefined : gistOf(plan, strings, language, node);
  return html`${glyph(node.kind)}<span class="name"
      >${
        number === undefined
          ? nothing
          : html`${numberMark(node, language, marked(number, placesInNumber(number, node.id, query)))} `
      }${gist === undefined ? nothing : html`<span>${gist}</span> `}<span
        lang=${lang}
        class=${gist === undefined ? nothing : 'below'}
        >${marked(text, placesIn(text, query))}</span
      >${why(hit, text, context)}</span
    ><span class="kind">${tag(hit, strings)}</span>`;
}

function tag({ node, where, near }: Hit, strings: Strings): string {
  if (near) return strings.find.near;
  if (where === 'reading') return strings.find.byReading;
  if (where === 'role') return strings.find.byRole;
  return strings.kind[node.kind];
}

/** What matched, where the name that is shown does not tell. */
function why(
  { node, where, name, text, actors = [] }: Hit,
  shown: string,
  { strings, language, query, plan }: HitContext,
) {
  if (where === 'role' && plan !== undefined) {
    const roles = roleWords(plan, strings, language, node) ?? '';
    return html` <span class="below" lang=${language}>${marked(roles, placesOfNames(roles, actors, language))}</span>`;
  }
  if (where === 'text' && text !== undefined) {
    const snippet = snippetOf(text, query, language);
    if (snippet === undefined) return nothing;
    return html` <span class="below"><span class="where" lang=${language}>${strings.find.inText[snippet.where]}</span>
      <span lang=${snippet.language}>${marked(snippet.text, snippet.places)}</span></span>`;
  }
  if (where !== 'name' && where !== 'reading') return nothing;
  // The name that matched may carry its number, which is shown already.
  if (name === undefined || name.written.endsWith(shown)) return nothing;
  const places = where === 'reading' ? placesInReading(name.written, query) : placesIn(name.written, query);
  return html` <span class="below" lang=${name.language}>${marked(name.written, places)}</span>`;
}

/** Where the actors stand whose names were typed, in whatever form. */
function placesOfNames(roles: string, actors: readonly PlanNode[], language: Language): Place[] {
  return actors
    .flatMap((actor) => {
      const name = shortName(actor, language);
      const start = roles.indexOf(name);
      return start < 0 ? [] : [{ start, end: start + name.length }];
    })
    .sort((a, b) => a.start - b.start);
}
