/** What hangs on one agency. */
import { dependence, type MechanismNetwork, without } from '@plangraph/network';
import { html, nothing, type TemplateResult } from 'lit';
import { nodeLink } from '../../elements/marks.js';
import type { ViewContext } from '../../elements/view-context.js';
import { shortName } from '../../model/names.js';
import type { PlanNode } from '../../model/plan-index.js';
import { orNone } from '../../strings/values.js';
import type { AgencyNetwork } from './agency-network.js';
import { pillarBars } from './charts/pillar-bars.js';
import { printedUnits } from './counts.js';
import { mechanismsOfActor } from './mechanisms.js';

/** What is worked out of one agency; much for a large network, so that a view keeps it. */
export function hangsOn(whole: AgencyNetwork['whole'], actor: string) {
  const own = dependence(whole).actors.find((one) => one.actor === actor);
  return { own, lost: without(whole, actor) };
}

/** @param takeOut given the agency that is to be left out of the network, or nothing to have it back */
export function profile(
  context: ViewContext,
  { whole }: AgencyNetwork,
  node: PlanNode,
  hangs: typeof hangsOn,
  mechanisms: MechanismNetwork | undefined,
  takeOut: (id: string | undefined) => void,
): TemplateResult | typeof nothing {
  const { strings, language, state } = context;
  const words = strings.agenciesView;
  if (!whole.hasNode(node.iri)) return nothing;
  const { own, lost } = hangs(whole, node.iri);
  const count = whole.degree(node.iri);
  return html`<section class="profile">
    <h2>${words.profile({ name: shortName(node, language) })}</h2>
    ${
      own === undefined
        ? nothing
        : html`<p class="none">${words.roles({ count, withBullets: more(printedUnits(whole, [node.iri]) ?? count, count) })}</p>
          ${measureList(context, words.leads({ count: own.led.length, withBullets: more(ledUnits(whole, node.iri, own.led), own.led.length) }), own.led)}
          ${measureList(context, words.alone({ count: own.ledAlone.length }), own.ledAlone)}
          ${measureList(
            context,
            words.bodies({ count: own.bodies.length }),
            own.bodies.map(({ actor }) => actor),
          )}`
    }
    <p class="note">${words.countsNote}</p>
    ${pillarBars(context, { whole }, node.iri)}
    ${mechanismsOfActor(context, mechanisms, node.iri)}
    <h3>${words.without}</h3>
    <label class="switch"><input type="checkbox" role="switch" .checked=${state.agencies.without === node.id}
      @change=${(event: Event) => takeOut((event.target as HTMLInputElement).checked ? node.id : undefined)} />${words.takeOut}</label>
    ${measureList(context, words.leaderless({ count: lost.leaderless.length }), lost.leaderless)}
    ${measureList(context, words.remaining({ count: lost.remaining.length }), lost.remaining)}
    ${measureList(context, words.cutOff({ count: lost.cutOff.length }), lost.cutOff)}
    ${pairs(context, lost.apart)}
    <p class="note">${words.contactNote}</p>
    <p class="note">${words.withoutNote}</p>
  </section>`;
}

/** A number that says more than another. */
function more(number: number, than: number): number | 'none' {
  return number === than ? 'none' : number;
}

/** Measures and bullets, each as printed, that an actor leads in the events that it leads. */
function ledUnits(whole: AgencyNetwork['whole'], actor: string, led: readonly string[]): number {
  const sources = led.flatMap((event) => whole.getEdgeAttribute(whole.edge(actor, event) ?? '', 'sources'));
  return new Set(sources.filter(({ role }) => role === 'lead' || role === 'main').map(({ unit }) => unit)).size;
}

/** A list behind its title; the title alone where there is nothing to list. */
export function measureList({ plan, language }: ViewContext, title: string, keys: readonly string[]): TemplateResult {
  if (keys.length === 0) return html`<p class="none">${title}</p>`;
  return html`<details>
    <summary>${title}</summary>
    <ul>
      ${keys.map((key) => {
        const node = plan.at(key);
        return node === undefined ? nothing : html`<li>${nodeLink(node, language)}</li>`;
      })}
    </ul>
  </details>`;
}

function pairs(
  { strings, plan, language }: ViewContext,
  all: readonly { a: string; b: string; before: number; after?: number }[],
): TemplateResult {
  const words = strings.agenciesView;
  const title = words.apart({ count: all.length });
  if (all.length === 0) return html`<p class="none">${title}</p>`;
  const name = (key: string): string => {
    const node = plan.at(key);
    return node === undefined ? key : shortName(node, language);
  };
  return html`<details>
    <summary>${title}</summary>
    <ul>${all.map(({ a, b, before, after }) => html`<li>${words.pair({ one: name(a), other: name(b), before, after: orNone(after) })}</li>`)}</ul>
  </details>`;
}
