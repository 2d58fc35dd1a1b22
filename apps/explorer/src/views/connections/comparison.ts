/** Two nodes side by side. */
import type { PlanGraph } from '@plangraph/core/graph';
import { type Focus, ROLES, type Role } from '@plangraph/core/state';
import type { ActorComparison, LedMeasure, ProfileRow, RoleTie } from '@plangraph/network';
import { html, nothing, type TemplateResult } from 'lit';
import { nodeLink } from '../../elements/marks.js';
import { evidenceLink } from '../../elements/relation-list.js';
import type { ViewContext } from '../../elements/view-context.js';
import type { FocusResult } from '../../model/focus.js';
import { langOf, shortName } from '../../model/names.js';
import type { PlanNode } from '../../model/plan-index.js';

type Comparison = Extract<FocusResult, { kind: 'compare' }>;

export function comparison(context: ViewContext, found: Comparison, focusOn: (focus: Focus) => void): TemplateResult {
  const { strings } = context;
  const words = strings.connectionsPanel;
  const { nodes, actors, common } = found;
  const [a, b] = nodes;
  const ids = [a.id, b.id] as const;
  const shared = common.filter(({ family }) => actors === undefined || (family !== 'measure' && family !== 'division'));
  return html`<div class="row">
      <button @click=${() => focusOn({ kind: 'compare', nodes: [b.id, a.id] })}>${words.swap}</button>
      <button @click=${() => focusOn({ kind: 'paths', nodes: ids, most: 5, ties: [], avoid: [] })}>${words.toPaths}</button>
    </div>
    <div class="pair">${nodeLink(a, context.language)}${nodeLink(b, context.language)}</div>
    ${actors === undefined ? nothing : ofActors(context, nodes, actors)}
    ${
      common.length === 0 && (actors === undefined || actors.shared.length === 0)
        ? html`<p class="note">${words.nothingShared}</p>`
        : nothing
    }
    ${shared.map(({ family, neighbours }) =>
      list(
        context,
        words.common({ family: strings.family[family], count: neighbours.length }),
        neighbours.map(({ node }) => ({ key: node })),
      ),
    )}
    <p class="note">${words.caution}</p>`;
}

function ofActors(context: ViewContext, nodes: readonly [PlanNode, PlanNode], found: ActorComparison): TemplateResult {
  const { strings, language } = context;
  const words = strings.connectionsPanel;
  const [a, b] = nodes.map((node) => shortName(node, language)) as [string, string];
  const sentences = (node: PlanNode | undefined, kinds: readonly Role[]): Tie[] =>
    node === undefined ? [] : [...new Set(kinds)].map((role) => ({ role, actor: node }));
  const roles = (node: PlanNode | undefined, ties: readonly RoleTie[]): Tie[] =>
    sentences(
      node,
      ties.map(({ role }) => role),
    );
  const led = (node: PlanNode | undefined, measures: readonly LedMeasure[]): Item[] =>
    measures.map(({ measure, inherited, single }) => ({
      key: measure,
      ties: sentences(node, ['lead']),
      note: [inherited ? words.inherited : '', single ? words.single : ''].filter((note) => note !== ''),
    }));
  return html`${numbers(context, nodes, found)}
    ${list(
      context,
      words.shared({ count: found.shared.length }),
      found.shared.map((one) => ({ key: one.measure, ties: [...roles(nodes[0], one.a), ...roles(nodes[1], one.b)] })),
      { open: true, note: words.rowOrder({ a, b }) },
    )}
    ${list(
      context,
      words.delegated({ lead: a, other: b, count: found.delegated.fromA.length }),
      found.delegated.fromA.map((one) => ({ key: one.measure, ties: sentences(nodes[1], one.roles) })),
    )}
    ${list(
      context,
      words.delegated({ lead: b, other: a, count: found.delegated.fromB.length }),
      found.delegated.fromB.map((one) => ({ key: one.measure, ties: sentences(nodes[0], one.roles) })),
    )}
    ${list(context, words.ledAlone({ name: a, count: found.alone.a.length }), led(nodes[0], found.alone.a))}
    ${list(context, words.ledAlone({ name: b, count: found.alone.b.length }), led(nodes[1], found.alone.b))}
    ${list(
      context,
      words.helpers({ count: found.helpers.length }),
      found.helpers.map(({ actor }) => ({ key: actor })),
    )}
    ${list(
      context,
      words.things({ count: found.things.length }),
      found.things.map(({ thing }) => ({ key: thing })),
    )}
    ${profile(context, nodes, found.profile)}`;
}

/** Numbers of measures before the lists of them. */
function numbers(
  { strings, language, loaded }: ViewContext,
  nodes: readonly [PlanNode, PlanNode],
  { alone, shared, delegated, jaccard }: ActorComparison,
): TemplateResult {
  const words = strings.connectionsPanel;
  const [a, b] = nodes.map((node) => shortName(node, language)) as [string, string];
  const has = nodes.map((node) => measuresOf(loaded.graph, node.iri)) as [Record<Role, number>, Record<Role, number>];
  const row = (name: string, ofA: number, ofB: number) =>
    html`<tr><th scope="row">${name}</th><td>${ofA}</td><td>${ofB}</td></tr>`;
  return html`<table class="numbers">
      <caption class="out-of-sight">${words.numbers}</caption>
      <thead><tr><td></td><th scope="col">${a}</th><th scope="col">${b}</th></tr></thead>
      <tbody>
        ${ROLES.map((role) => row(strings.connectionsPanel.roles[role], has[0][role], has[1][role]))}
        ${row(words.withoutOther, alone.a.length, alone.b.length)}
        ${row(words.throughOther, delegated.fromA.length, delegated.fromB.length)}
        <tr><th scope="row">${words.both}</th><td colspan="2">${shared.length}</td></tr>
        ${
          jaccard.any === undefined
            ? nothing
            : html`<tr><th scope="row">${words.likeness}</th><td colspan="2">${Math.round(jaccard.any * 100)}%</td></tr>`
        }
      </tbody>
    </table>`;
}

/** Measures in which an actor has each role; bullets count as measures of their own. */
function measuresOf(graph: PlanGraph, actor: string): Record<Role, number> {
  const found: Record<Role, Set<string>> = { lead: new Set(), via: new Set(), partner: new Set() };
  graph.forEachInEdge(actor, (_edge, { kind }, measure) => {
    const role = ROLES.find((one) => one === kind);
    if (role !== undefined) found[role].add(measure);
  });
  return { lead: found.lead.size, via: found.via.size, partner: found.partner.size };
}

interface Item {
  key: string;
  note?: readonly string[];
  /** Roles in a measure, each with its sentence. */
  ties?: readonly Tie[];
}

interface Tie {
  role: Role;
  actor: PlanNode;
}

function list(
  context: ViewContext,
  title: string,
  items: readonly Item[],
  { open = false, note: above }: { open?: boolean; note?: string } = {},
): TemplateResult | typeof nothing {
  const { plan, language, strings } = context;
  if (items.length === 0) return nothing;
  return html`<details ?open=${open}>
    <summary>${title}</summary>
    ${above === undefined ? nothing : html`<p class="note">${above}</p>`}
    <ul>
      ${items.map(({ key, note, ties = [] }) => {
        const node = plan.at(key);
        if (node === undefined) return nothing;
        return html`<li>${nodeLink(node, language)}${
          note === undefined || note.length === 0
            ? nothing
            : html`<span class="beside">${note.map((part) => html`<span>${part}</span>`)}</span>`
        }${
          ties.length === 0
            ? nothing
            : html`<span class="roles">${ties.map(({ role, actor }) => {
                const where = strings.connectionsPanel.roleIn({
                  measure: node.identifier ?? shortName(node, language),
                  name: shortName(actor, language),
                  role: strings.connectionsPanel.roles[role],
                });
                return html`<span class="role">${strings.connectionsPanel.roles[role]}${evidenceLink(strings, node, role, actor, where)}</span>`;
              })}</span>`
        }</li>`;
      })}
    </ul>
  </details>`;
}

function profile(
  { strings, language, plan }: ViewContext,
  nodes: readonly [PlanNode, PlanNode],
  rows: readonly ProfileRow[],
): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  return html`<details>
    <summary>${strings.connectionsPanel.profile}</summary>
    <table>
      <thead><tr><td></td>${nodes.map((node) => html`<th scope="col" lang=${langOf(node, language)}>${shortName(node, language)}</th>`)}</tr></thead>
      <tbody>
        ${rows.map(({ division, a, b }) => {
          const node = plan.at(division);
          return node === undefined
            ? nothing
            : html`<tr class=${node.kind}><th scope="row">${nodeLink(node, language)}</th><td>${a.any}</td><td>${b.any}</td></tr>`;
        })}
      </tbody>
    </table>
  </details>`;
}
