/** The divisions of the plan as values of a facet, those within another folded away. */
import type { NodeKind } from '@plangraph/core/graph';
import { type Filter, withClause } from '@plangraph/core/state';
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from '../../elements/view-context.js';
import { nameOf } from '../../model/names.js';
import type { PlanIndex, PlanNode } from '../../model/plan-index.js';
import { wantOf, withPlace } from './clauses.js';
import { valueRow } from './value-row.js';

interface Actions {
  isOpen: (division: string) => boolean;
  toggle: (division: string) => void;
  choose: (filter: Filter) => void;
}

const DIVISIONS: ReadonlySet<NodeKind> = new Set(['pillar', 'section', 'theme', 'topic']);

export function placeFacet(context: ViewContext, actions: Actions): TemplateResult {
  const pillars = context.plan.nodes.filter(({ kind }) => kind === 'pillar');
  return levelOf(context, actions, pillars, context.strings.filter.facet.division);
}

function levelOf(
  context: ViewContext,
  actions: Actions,
  divisions: readonly PlanNode[],
  label: string,
): TemplateResult {
  return html`<ul class="places" aria-label=${label}>
    ${divisions.map((division) => html`<li>${divisionOf(context, actions, division)}</li>`)}
  </ul>`;
}

function divisionOf(context: ViewContext, actions: Actions, division: PlanNode): TemplateResult {
  const { strings, language, plan, loaded, state } = context;
  const { filter } = state;
  const number = division.identifier ?? division.id;
  const { text, lang } = nameOf(division, language);
  const name = `${number} ${text}`;
  const within = plan.along(division, 'part-of', false).filter(({ kind }) => DIVISIONS.has(kind));
  const open = actions.isOpen(number);
  const clause = filter.facets.division;
  return html`<div class="place">
      ${
        within.length === 0
          ? html`<span class="leaf"></span>`
          : html`<button class="fold" aria-expanded=${open ? 'true' : 'false'} aria-label=${strings.filter.within({ name })}
              @click=${() => actions.toggle(number)}><span aria-hidden="true">▸</span></button>`
      }
      ${valueRow(
        strings,
        {
          value: number,
          name,
          lang,
          count: loaded.counts(filter).division.get(number) ?? 0,
          want: wantOf(clause, number),
        },
        (want) =>
          actions.choose(
            withClause(
              filter,
              'division',
              withPlace(clause, number, want, (one, other) => related(plan, one, other)),
            ),
          ),
      )}
    </div>
    ${open ? levelOf(context, actions, within, name) : nothing}`;
}

/** Whether one of two divisions stands in the other. */
function related(plan: PlanIndex, one: string, other: string): boolean {
  const around = (number: string): (string | undefined)[] => {
    const node = plan.nodes.find(({ family, identifier }) => family === 'division' && identifier === number);
    return node === undefined ? [] : plan.pathTo(node).map(({ identifier }) => identifier);
  };
  return around(one).includes(other) || around(other).includes(one);
}
