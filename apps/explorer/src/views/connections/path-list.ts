/** The ways from one node to another, each hop with the sentence that carries it. */
import { type EdgeKind, numberOf } from '@plangraph/core/graph';
import { EDGE_KINDS, type Focus, hashFor, ROLES } from '@plangraph/core/state';
import { evidenceOfHop, type Path, type Quote, type TieEvidence } from '@plangraph/network';
import { html, nothing, type TemplateResult } from 'lit';
import { nodeLink, stroke } from '../../elements/marks.js';
import type { ViewContext } from '../../elements/view-context.js';
import type { FocusResult } from '../../model/focus.js';
import { fullName, langOf, shortName } from '../../model/names.js';
import { writtenTies } from '../../model/paths-between.js';
import { edgeWords } from '../../model/statement.js';
import { langOfText } from '../../model/texts.js';
import { type SaidTie, saidAlong } from './path-sentences.js';

type Paths = Extract<FocusResult, { kind: 'paths' }>;
type PathsFocus = Extract<Focus, { kind: 'paths' }>;

export function pathList(context: ViewContext, found: Paths, focusOn: (focus: Focus) => void): TemplateResult {
  const { strings, language, state } = context;
  const words = strings.connectionsPanel;
  const { focus } = state;
  if (focus?.kind !== 'paths') return html``;
  const [a, b] = found.nodes;
  const change = (part: Partial<PathsFocus>): void => {
    const { chosen: _, ...rest } = focus;
    focusOn({ ...rest, ...part });
  };
  return html`<div class="row">
      <button @click=${() => change({ nodes: [b.id, a.id] })}>${words.swap}</button>
      <button @click=${() => focusOn({ kind: 'compare', nodes: [a.id, b.id] })}>${words.toCompare}</button>
      <label class="choice">${words.most}
        <select @change=${(event: Event) => change({ most: Number((event.target as HTMLSelectElement).value) })}>
          ${[1, 3, 5, 10, 20].map((count) => html`<option value=${count} .selected=${count === focus.most}>${count}</option>`)}
        </select>
      </label>
    </div>
    ${walked(context, focus, change)}
    ${
      focus.avoid.length === 0
        ? nothing
        : html`<p class="avoided">${words.avoided}
          ${focus.avoid.map((id) => {
            const node = context.plan.named(id);
            const name = node === undefined ? id : shortName(node, language);
            return html`<button class="chip" aria-label=${words.allow({ name })} title=${words.allow({ name })}
              @click=${() => change({ avoid: focus.avoid.filter((other) => other !== id) })}>${name} ✕</button>`;
          })}</p>`
    }
    <p>${words.found({ count: found.paths.length })} ${
      focus.chosen === undefined || found.paths.length === 0
        ? nothing
        : html`<button class="plain" @click=${() => change({})}>${words.allPaths}</button>`
    }</p>
    ${
      found.shortest === undefined
        ? html`<p class="note">${words.noPath}</p>`
        : html`<p class="note">${words.shortest({ ...found.shortest, more: found.shortest.more ? 'yes' : 'no' })}</p>`
    }
    ${
      found.paths.length === 0 && focus.ties.length > 0
        ? html`<button @click=${() => change({ ties: [] })}>${words.withAll}</button>`
        : nothing
    }
    <ol class="paths">
      ${found.paths.map((path, at) => html`<li>${onePath(context, path, at + 1, focus, change, focusOn)}</li>`)}
    </ol>`;
}

/** Which kinds of lines may be followed. */
function walked(
  { strings, plan }: ViewContext,
  focus: PathsFocus,
  change: (part: Partial<PathsFocus>) => void,
): TemplateResult {
  const words = strings.connectionsPanel;
  const kinds = EDGE_KINDS.filter((kind) => plan.edgeCounts.has(kind));
  const allowed = new Set<EdgeKind>(focus.ties.length === 0 ? kinds : focus.ties);
  const written = writtenTies(plan);
  const textOnly = focus.ties.length === written.length && written.every((kind) => focus.ties.includes(kind));
  return html`<label class="choice text-only"><input type="checkbox" .checked=${textOnly}
      @change=${(event: Event) => change({ ties: (event.target as HTMLInputElement).checked ? written : [] })} /><span>${words.textOnly}</span></label>
    <details class="walked" ?open=${focus.ties.length > 0 && !textOnly}>
    <summary>${words.walked({ which: focus.ties.length === 0 ? words.allTies : String(focus.ties.length) })}</summary>
    ${kinds.map(
      (kind) => html`<label class="choice"><input type="checkbox" .checked=${allowed.has(kind)}
        @change=${(event: Event) => {
          const { checked } = event.target as HTMLInputElement;
          const ties = kinds.filter((other) => (other === kind ? checked : allowed.has(other)));
          change({ ties: ties.length === kinds.length ? [] : ties });
        }} />${stroke(kind)}<span>${strings.edge[kind]}</span></label>`,
    )}
    ${focus.ties.length === 0 ? nothing : html`<button @click=${() => change({ ties: [] })}>${words.allTies}</button>`}
  </details>`;
}

function onePath(
  context: ViewContext,
  path: Path,
  number: number,
  focus: PathsFocus,
  change: (part: Partial<PathsFocus>) => void,
  focusOn: (focus: Focus) => void,
): TemplateResult {
  const { strings, language, plan } = context;
  const words = strings.connectionsPanel;
  const between = path.nodes
    .slice(1, -1)
    .map((key) => plan.at(key))
    .filter((node) => node !== undefined);
  const open = focus.chosen === number || (focus.chosen === undefined && number === 1);
  const said = open
    ? saidAlong(
        path.hops.map((hop) => tiesOf(evidenceOfHop(context.loaded.graph, context.texts ?? {}, hop))),
        language,
      )
    : [];
  return html`<details ?open=${open} class=${focus.chosen === number ? 'chosen' : ''}>
    <summary @click=${(event: Event) => {
      event.preventDefault();
      if (focus.chosen === number) change({});
      else focusOn({ ...focus, chosen: number });
    }}>
      <span class="path-number">${words.path({ number, steps: path.length })}</span>
      <span>${between.length === 0 ? nothing : between.map((node, at) => html`${at === 0 ? nothing : ' → '}<span lang=${node.identifier === undefined ? langOf(node, language) : nothing} title=${fullName(node, language)}>${numberOf(node, language) ?? shortName(node, language)}</span>`)}</span>
    </summary>
    <ol class="hops">
      ${path.nodes.map((key, at) => {
        const node = plan.at(key);
        const inner = at > 0 && at < path.nodes.length - 1 && node !== undefined;
        return html`<li>
          <div class="stop">${node === undefined ? key : nodeLink(node, language)}
            ${
              inner
                ? html`<button class="plain" title=${words.avoid({ name: fullName(node, language) })} aria-label=${words.avoid({ name: fullName(node, language) })}
                  @click=${() => change({ avoid: [...focus.avoid, node.id] })}>⊘</button>`
                : nothing
            }</div>
          ${said[at]?.map((tie) => oneTie(context, tie)) ?? nothing}
        </li>`;
      })}
    </ol>
  </details>`;
}

/** A mention says nothing that a role between the same two does not say. */
function tiesOf(ties: readonly TieEvidence[]): readonly TieEvidence[] {
  const roles = ties.filter(({ kind }) => ROLES.some((role) => role === kind));
  return roles.length === 0 ? ties : ties.filter(({ kind }) => kind !== 'mentions');
}

function oneTie(context: ViewContext, { tie, quotes, lang, said }: SaidTie): TemplateResult {
  const { strings, language, plan, texts, textsFailed } = context;
  const words = strings.connectionsPanel;
  const source = plan.at(tie.source);
  const target = plan.at(tie.target);
  if (source === undefined || target === undefined) return html``;
  const unit = tie.unit === undefined || tie.unit === tie.source ? undefined : plan.at(tie.unit);
  return html`<div class="tie">
    <p class="statement">
      <a href=${hashFor({ node: source.id, edge: { kind: tie.kind, target: target.id } })}>${stroke(tie.kind)}${edgeWords(strings, language, source, tie.kind, target)}</a>
    </p>
    ${unit === undefined ? nothing : html`<p class="note">${words.inheritedFrom({ unit: numberOf(unit, language) ?? shortName(unit, language) })}</p>`}
    ${
      quotes.length > 0
        ? html`<blockquote lang=${lang === 'ja' ? langOfText(texts?.[tie.unit ?? '']) : lang} class=${target.family}>${quotes.map(quote)}</blockquote>`
        : said
          ? html`<p class="note">${words.sameSentence}</p>`
          : texts === undefined
            ? html`<p class="note">${textsFailed ? words.textsFailed : words.textsLoading}</p>`
            : html`<p class="note">${words.noSentence[originOf(tie.kind)]}</p>`
    }
  </div>`;
}

/** What says so where no sentence does. */
function originOf(kind: EdgeKind): 'appendix' | 'build' | 'other' {
  if (kind === 'main-agency' || kind === 'related-agency') return 'appendix';
  return kind === 'part-of' || kind === 'follows' || kind === 'restates' ? 'build' : 'other';
}

/** A sentence with the name marked. */
function quote({ text, marks }: Quote): TemplateResult {
  const parts: (string | TemplateResult)[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    parts.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  parts.push(text.slice(at));
  return html`<p>${parts}</p>`;
}
