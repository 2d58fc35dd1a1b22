/** What the panel says while nothing is selected, and when what was asked for is not there. */
import { DEFAULT_STATE, hashFor, searchFor, type ViewState } from '@plangraph/core/state';
import { html, nothing, type TemplateResult } from 'lit';
import { shortName } from '../model/names.js';
import { pathsBetween } from '../model/paths-between.js';
import type { PlanIndex, PlanNode } from '../model/plan-index.js';
import type { DetailsContext } from './details-panel.js';
import { changeState } from './view-context.js';

/** An agency and a programme with something between them; left out where the data have no such names. */
const ENDS = ['actor:npa-police', 'thing:cyder'] as const;

interface Question {
  words: string;
  /** The state that answers it. */
  answer: Partial<ViewState>;
}

/** Ministries by how much they answer for; 内閣官房 is the plan's secretariat and central by construction. */
function ministries(plan: PlanIndex): PlanNode[] {
  return plan.nodes
    .filter(({ kind, labelJa }) => kind === 'government-body' && labelJa.endsWith('省'))
    .map((node) => ({ node, measures: plan.along(node, 'lead', false).length }))
    .sort((a, b) => b.measures - a.measures || a.node.index - b.node.index)
    .map(({ node }) => node);
}

/** Whether the English of the plan's headings and measures is this project's, as the data themselves say. */
function isTranslated(plan: PlanIndex): boolean {
  return plan.nodes.some(({ family, labelStatus }) => family === 'division' && labelStatus === 'project-translation');
}

/** One for each way of asking: who works with whom, two side by side, what lies between, two layers, a rank. */
function questions({ strings, language, plan }: DetailsContext): Question[] {
  const { questions: words } = strings;
  const name = (node: PlanNode): string => shortName(node, language);
  const [first, second] = ministries(plan);
  const [from, to] = ENDS.map((id) => plan.named(id));
  const found: Question[] = [];
  const ask = (question: string, answer: Partial<ViewState>): void => {
    found.push({ words: question, answer });
  };
  if (first !== undefined) ask(words.actor({ name: name(first) }), { selection: { node: first.id } });
  if (first !== undefined && second !== undefined)
    ask(words.compare({ one: name(first), other: name(second) }), {
      focus: { kind: 'compare', nodes: [first.id, second.id] },
    });
  if (from !== undefined && to !== undefined)
    ask(words.paths({ from: name(from), to: name(to) }), {
      focus: pathsBetween(plan, [from.id, to.id]),
    });
  if (plan.edgeCounts.has('main-agency'))
    ask(words.difference, { view: 'matrix', matrix: { ...DEFAULT_STATE.matrix, layer: 'difference' } });
  if (plan.edgeCounts.has('lead'))
    ask(words.broker, { view: 'agencies', agencies: { ...DEFAULT_STATE.agencies, ranking: 'betweenness' } });
  return found;
}

/** A link that keeps the rest of the state where it is followed in place. */
function questionLink({ words, answer }: Question): TemplateResult {
  const { selection } = answer;
  const href = searchFor({ ...DEFAULT_STATE, ...answer }).search + (selection === undefined ? '' : hashFor(selection));
  return html`<li><a href=${href} @click=${(event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    changeState(event.currentTarget as EventTarget, answer);
  }}>${words}</a></li>`;
}

export function introduction(context: DetailsContext): TemplateResult {
  const { strings, language, plan } = context;
  const asked = questions(context);
  return html`<article class="intro">
    <h2 tabindex="-1">${strings.introTitle}</h2>
    <p>${strings.introPlan({ title: plan.title[language] })}</p>
    <p>${strings.introSelect}</p>
    <p>${strings.introLines}</p>
    ${language === 'ja' || !isTranslated(plan) ? nothing : html`<p>${strings.introLanguage}</p>`}
    ${
      asked.length === 0
        ? nothing
        : html`<h3>${strings.questions.title}</h3>
          <ul class="questions">${asked.map(questionLink)}</ul>`
    }
  </article>`;
}

export function unknownEntry({ strings }: DetailsContext, id: string): TemplateResult {
  return html`<article class="intro">
    <h2 tabindex="-1">${strings.unknownTitle}</h2>
    <p>${strings.unknown({ id })}</p>
    <p><a href=${hashFor(undefined)}>${strings.backToStart}</a></p>
  </article>`;
}
