/** Two nodes side by side. */
import { numberOf } from '@plangraph/core/graph';
import { type Focus, ROLES, type Role } from '@plangraph/core/state';
import type { LedMeasure, ProfileRow, RoleTie } from '@plangraph/network';
import { html, nothing, type TemplateResult } from 'lit';
import { nodeLink } from '../../elements/marks.js';
import type { UnfoldedSentences } from '../../elements/unfolded-sentences.js';
import type { ViewContext } from '../../elements/view-context.js';
import type { ComparedActors } from '../../model/compared.js';
import type { FocusResult } from '../../model/focus.js';
import { langOf, shortName } from '../../model/names.js';
import { pathsBetween } from '../../model/paths-between.js';
import type { PlanNode } from '../../model/plan-index.js';
import { APPENDIX_KINDS, comparedInAppendix } from './compared-in-appendix.js';

type Comparison = Extract<FocusResult, { kind: 'compare' }>;

/** What every list of the comparison is drawn with. */
interface Drawing {
  context: ViewContext;
  sentences: UnfoldedSentences;
}

export function comparison(
  context: ViewContext,
  found: Comparison,
  sentences: UnfoldedSentences,
  focusOn: (focus: Focus) => void,
): TemplateResult {
  const { strings } = context;
  const words = strings.connectionsPanel;
  const { nodes, actors, common } = found;
  const [a, b] = nodes;
  const ids = [a.id, b.id] as const;
  const shared = common.filter(({ family }) => actors === undefined || (family !== 'measure' && family !== 'division'));
  const none =
    common.length === 0 && (actors === undefined || (actors.shared.length === 0 && actors.appendix.both.length === 0));
  return html`<div class="row">
      <button @click=${() => focusOn({ kind: 'compare', nodes: [b.id, a.id] })}>${words.swap}</button>
      <button @click=${() => focusOn(pathsBetween(context.plan, ids))}>${words.toPaths}</button>
    </div>
    <div class="pair">${nodeLink(a, context.language)}${nodeLink(b, context.language)}</div>
    ${found.narrowed ? html`<p class="note">${words.narrowed}</p>` : nothing}
    ${actors === undefined ? nothing : ofActors({ context, sentences }, nodes, actors)}
    ${none ? html`<p class="note">${words.nothingShared}</p>` : nothing}
    ${shared.map(({ family, neighbours }) =>
      list(
        { context, sentences },
        `common ${family}`,
        words.common({ family: strings.family[family], count: neighbours.length }),
        neighbours.map(({ node }) => ({ key: node })),
      ),
    )}
    <p class="note">${words.caution}</p>`;
}

function ofActors(drawing: Drawing, nodes: readonly [PlanNode, PlanNode], found: ComparedActors): TemplateResult {
  const { strings, language } = drawing.context;
  const words = strings.connectionsPanel;
  const [a, b] = nodes.map((node) => shortName(node, language)) as [string, string];
  const each = (node: PlanNode | undefined, kinds: readonly Role[]): RoleOf[] =>
    node === undefined ? [] : [...new Set(kinds)].map((role) => ({ role, actor: node }));
  const roles = (node: PlanNode | undefined, ties: readonly RoleTie[]): RoleOf[] =>
    each(
      node,
      ties.map(({ role }) => role),
    );
  const led = (node: PlanNode | undefined, measures: readonly LedMeasure[]): Item[] =>
    measures.map(({ measure, inherited, single }) => ({
      key: measure,
      ties: each(node, ['lead']),
      note: [
        inherited ? words.inherited : '',
        single ? words.single : '',
        found.repeated.has(measure) ? words.repeated : '',
      ].filter((note) => note !== ''),
    }));
  const { distinct } = found;
  return html`${numbers(drawing.context, nodes, found)}
    ${list(
      drawing,
      'shared',
      words.sharedList({
        count: found.shared.length,
        distinct: distinct === found.shared.length ? 'none' : String(distinct),
      }),
      found.shared.map((one) => ({
        key: one.measure,
        ties: [...roles(nodes[0], one.a), ...roles(nodes[1], one.b)],
        note: found.repeated.has(one.measure) ? [words.repeated] : [],
      })),
      { open: true, note: words.rowOrder({ a, b }) },
    )}
    ${list(
      drawing,
      'delegated a',
      words.delegated({ lead: a, other: b, count: found.delegated.fromA.length }),
      found.delegated.fromA.map((one) => ({ key: one.measure, ties: each(nodes[1], one.roles) })),
    )}
    ${list(
      drawing,
      'delegated b',
      words.delegated({ lead: b, other: a, count: found.delegated.fromB.length }),
      found.delegated.fromB.map((one) => ({ key: one.measure, ties: each(nodes[0], one.roles) })),
    )}
    ${list(drawing, 'led a', words.ledAlone({ name: a, other: b, count: found.alone.a.length }), led(nodes[0], found.alone.a))}
    ${list(drawing, 'led b', words.ledAlone({ name: b, other: a, count: found.alone.b.length }), led(nodes[1], found.alone.b))}
    ${list(
      drawing,
      'helpers',
      words.helpers({ count: found.helpers.length }),
      found.helpers.map(({ actor }) => ({ key: actor })),
    )}
    ${list(
      drawing,
      'things',
      words.things({ count: found.things.length }),
      found.things.map(({ thing }) => ({ key: thing })),
    )}
    ${comparedInAppendix(drawing.context, nodes, found.appendix)}
    ${profile(drawing.context, nodes, found.profile)}`;
}

/** Numbers of measures before the lists of them. */
function numbers(
  { strings, language }: ViewContext,
  nodes: readonly [PlanNode, PlanNode],
  { alone, shared, delegated, jaccard, numbers: has, appendix }: ComparedActors,
): TemplateResult {
  const words = strings.connectionsPanel;
  const [a, b] = nodes.map((node) => shortName(node, language)) as [string, string];
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
        ${APPENDIX_KINDS.map((kind) => row(strings.edge[kind], appendix.numbers[0][kind], appendix.numbers[1][kind]))}
      </tbody>
    </table>`;
}

interface Item {
  key: string;
  note?: readonly string[];
  /** Roles in a measure, each with its sentence. */
  ties?: readonly RoleOf[];
}

interface RoleOf {
  role: Role;
  actor: PlanNode;
}

/** @param id tells the lists apart */
function list(
  drawing: Drawing,
  id: string,
  title: string,
  items: readonly Item[],
  { open = false, note: above }: { open?: boolean; note?: string } = {},
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<details ?open=${open}>
    <summary>${title}</summary>
    ${above === undefined ? nothing : html`<p class="note">${above}</p>`}
    <ul>
      ${items.map((item) => itemOf(drawing, id, item))}
    </ul>
  </details>`;
}

function itemOf(
  { context, sentences }: Drawing,
  id: string,
  { key, note = [], ties = [] }: Item,
): TemplateResult | typeof nothing {
  const { plan, language, strings } = context;
  const node = plan.at(key);
  if (node === undefined) return nothing;
  const words = strings.connectionsPanel;
  const measure = numberOf(node, language) ?? shortName(node, language);
  const tieOf = ({ role, actor }: RoleOf) => ({ source: node, kind: role, target: actor });
  return html`<li>${nodeLink(node, language)}${
    note.length === 0 ? nothing : html`<span class="beside">${note.map((part) => html`<span>${part}</span>`)}</span>`
  }${
    ties.length === 0
      ? nothing
      : html`<span class="roles">${ties.map((one) => {
          const role = words.roles[one.role];
          const where = words.roleIn({ measure, name: shortName(one.actor, language), role });
          return html`<span class="role">${role}${sentences.button(context, id, tieOf(one), where)}</span>`;
        })}</span>`
  }${ties.map((one) => sentences.below(context, id, tieOf(one)))}</li>`;
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
