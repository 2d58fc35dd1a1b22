/** By what agencies are tied: read from the plan's words, where these are here. */
import type { PlanGraph } from '@plangraph/core/graph';
import { MECHANISMS, type MechanismKind, type MechanismNetwork, mechanismNetwork } from '@plangraph/network';
import { html, nothing, type TemplateResult } from 'lit';
import { nodeLink } from '../../elements/marks.js';
import type { ViewContext } from '../../elements/view-context.js';
import type { Texts } from '../../model/texts.js';
import type { AgencyNetwork, AgencyTie } from './agency-network.js';

/**
 * The ties with their mechanisms; much for a large network, so that a view keeps it.
 *
 * @param graph of the plan, with collectives as the filter takes them
 * @returns nothing before the texts are here, and for the appendix, which has no wording
 */
export function mechanismsOf(
  graph: PlanGraph,
  texts: Texts | undefined,
  whole: AgencyNetwork['whole'],
): MechanismNetwork | undefined {
  if (texts === undefined || whole.getAttribute('options').layer !== 'text') return undefined;
  return mechanismNetwork(withTexts(graph, texts), whole);
}

/** The same graph, whose measures have their texts; it is not copied. */
function withTexts(graph: PlanGraph, texts: Texts): PlanGraph {
  const attributes = (key: string) => ({ ...graph.getNodeAttributes(key), ...texts[key] });
  return Object.create(graph, {
    getNodeAttributes: { value: attributes },
    getNodeAttribute: { value: (key: string, name: 'text') => attributes(key)[name] },
  }) as PlanGraph;
}

/** How the measures of a line tie its two ends, with the measures of each mechanism. */
export function mechanismsOfTie(
  context: ViewContext,
  mechanisms: MechanismNetwork | undefined,
  { source, target, measures }: AgencyTie,
): TemplateResult | typeof nothing {
  const words = context.strings.agenciesView;
  const edge = mechanisms?.hasNode(source) && mechanisms.hasNode(target) ? mechanisms.edge(source, target) : undefined;
  if (mechanisms === undefined || edge === undefined) return nothing;
  const wanted = new Set(measures);
  const found = mechanisms.getEdgeAttribute(edge, 'mechanisms').filter(({ event }) => wanted.has(event));
  const rows = MECHANISMS.flatMap((kind) => {
    const events = new Set(found.filter((one) => one.kind === kind).map(({ event }) => event));
    return events.size === 0 ? [] : [{ kind, events: [...events] }];
  });
  if (rows.length === 0) return nothing;
  return html`<section class="mechanisms" aria-label=${words.mechanisms}>
    <h3>${words.mechanisms}</h3>
    ${rows.map(
      ({ kind, events }) => html`<details>
        <summary>${words.mechanismCount({ mechanism: words.mechanism[kind], count: events.length })}</summary>
        <ul>${events.map((event) => measureItem(context, event))}</ul>
      </details>`,
    )}
    <p class="note">${words.mechanismNote}</p>
  </section>`;
}

/** With whom an agency is tied by each mechanism. */
export function mechanismsOfActor(
  context: ViewContext,
  mechanisms: MechanismNetwork | undefined,
  actor: string,
): TemplateResult | typeof nothing {
  const words = context.strings.agenciesView;
  if (!mechanisms?.hasNode(actor)) return nothing;
  const rows = MECHANISMS.map((kind) => ({ kind, partners: partnersBy(mechanisms, actor, kind) })).filter(
    ({ partners }) => partners.length > 0,
  );
  if (rows.length === 0) return nothing;
  return html`<h3>${words.mechanisms}</h3>
    ${rows.map(
      ({ kind, partners }) => html`<details>
        <summary>${words.mechanismPartners({ mechanism: words.mechanism[kind], count: partners.length })}</summary>
        <ul>${partners.map(({ partner, count }) => {
          const node = context.plan.at(partner);
          return node === undefined
            ? nothing
            : html`<li>${nodeLink(node, context.language, { note: words.inMeasures({ count }) })}</li>`;
        })}</ul>
      </details>`,
    )}
    <p class="note">${words.mechanismNote}</p>`;
}

/** Those tied most often first; equal ones in the order of the plan. */
export function partnersBy(
  mechanisms: MechanismNetwork,
  actor: string,
  kind: MechanismKind,
): { partner: string; count: number }[] {
  return mechanisms
    .mapEdges(actor, (edge, { counts }) => ({ partner: mechanisms.opposite(actor, edge), count: counts[kind] }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

function measureItem({ plan, language }: ViewContext, key: string): TemplateResult | typeof nothing {
  const node = plan.at(key);
  return node === undefined ? nothing : html`<li>${nodeLink(node, language)}</li>`;
}
