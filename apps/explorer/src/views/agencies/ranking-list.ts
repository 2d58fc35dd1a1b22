/** Agencies by one measure, with the warnings that belong to it. */
import { hashFor, RANKINGS, type ViewState } from '@plangraph/core/state';
import { html, nothing, type TemplateResult } from 'lit';
import { saveText } from '../../elements/save-file.js';
import { changeState, type ViewContext } from '../../elements/view-context.js';
import { fullName, nameOf, shortName } from '../../model/names.js';
import { csvOf, rankingTable, tabsOf } from './agency-files.js';
import type { AgencyNetwork } from './agency-network.js';
import { printedUnits } from './counts.js';
import { measureList } from './profile.js';
import { type Ranked, ranked, written } from './rankings.js';

/** Agencies that the ranking shows before it is asked for all. */
const FIRST = 25;

interface Use {
  /** Measures that nobody leads since the secretariat is left out; absent while it is there. */
  leaderless: readonly string[] | undefined;
  set: (ranking: ViewState['agencies']['ranking']) => void;
  all: boolean;
  showAll: () => void;
  copied: boolean | undefined;
  copy: (text: string) => void;
}

export function rankingList(
  context: ViewContext,
  network: AgencyNetwork,
  values: ReadonlyMap<string, number>,
  { set, all, showAll, copied, copy, leaderless }: Use,
): TemplateResult {
  const { strings, state } = context;
  const words = strings.agenciesView;
  const { ranking } = state.agencies;
  const rows = ranked(values, ranking);
  const most = Math.max(...rows.map(({ value }) => value), 0);
  const shown = all ? rows : rows.slice(0, FIRST);
  const printedOf = ({ key, value }: Ranked): number | undefined => {
    const printed = ranking === 'measures' ? printedUnits(network.twoMode, [key]) : undefined;
    return printed === value ? undefined : printed;
  };
  const secretariat = network.projection.someNode((_key, node) => node.secretariat === true);
  const collectives = network.projection.someNode((_key, { kind }) => kind === 'collective');
  return html`<section>
    <label class="rank-by">${words.ranking}
      <select @change=${(event: Event) => set((event.target as HTMLSelectElement).value as typeof ranking)}>
        ${RANKINGS.map((name) => html`<option value=${name} .selected=${name === ranking}>${words.rankings[name]}</option>`)}
      </select>
    </label>
    <p class="note">${words.rankingNote[ranking]} ${ranking === 'measures' ? words.bracketsNote : words.rankedOn}</p>
    ${
      leaderless === undefined
        ? nothing
        : html`<div class="note warning"><p>${words.secretariatOut({ count: leaderless.length })}
          <button class="plain" @click=${(event: Event) =>
            changeState(event.currentTarget as HTMLElement, {
              filter: { ...state.filter, secretariat: 'shown' },
            })}>${words.secretariatBack}</button></p>
          ${leaderless.length === 0 ? nothing : measureList(context, words.leaderless({ count: leaderless.length }), leaderless)}</div>`
    }
    ${
      secretariat
        ? html`<p class="note warning">${words.secretariat}
          <button class="plain" @click=${(event: Event) =>
            changeState(event.currentTarget as HTMLElement, {
              filter: { ...state.filter, secretariat: 'hidden' },
            })}>${words.hideSecretariat}</button></p>`
        : nothing
    }
    ${
      collectives
        ? html`<p class="note warning">${words.collectives}
          <button class="plain" @click=${(event: Event) =>
            changeState(event.currentTarget as HTMLElement, {
              filter: { ...state.filter, collectives: 'dropped' },
            })}>${words.dropCollectives}</button></p>`
        : nothing
    }
    <div class="uses">
      <button @click=${() =>
        saveText(
          csvOf(rankingTable(context, network, values)),
          `agencies-${ranking}.csv`,
          'text/csv',
        )}>${words.saveRanking}</button>
      <button @click=${() => copy(tabsOf(rankingTable(context, network, values)))}>${words.copyRanking}</button>
      <span role="status">${copied === undefined ? nothing : copied ? words.copied : words.notCopied}</span>
    </div>
    <table>
      <caption class="out-of-sight">${words.ranked({ count: rows.length })}</caption>
      <thead class="out-of-sight"><tr><th scope="col">${words.rank}</th><th scope="col">${words.agency}</th><th scope="col">${words.value}</th></tr></thead>
      <tbody>${shown.map((row) => oneRow(context, row, most, printedOf(row)))}</tbody>
    </table>
    ${shown.length === rows.length ? nothing : html`<button @click=${showAll}>${words.showAll({ count: rows.length - shown.length })}</button>`}
  </section>`;
}

function oneRow(
  { plan, language, selected, strings }: ViewContext,
  { key, value, rank }: Ranked,
  most: number,
  printed: number | undefined,
) {
  const node = plan.at(key);
  if (node === undefined) return nothing;
  const current = node === selected;
  return html`<tr class=${current ? 'current' : ''}>
    <td class="rank">${rank}</td>
    <th scope="row"><a href=${hashFor({ node: node.id })} lang=${nameOf(node, language).lang} title=${fullName(node, language)}
      aria-current=${current ? 'true' : nothing}>${shortName(node, language)}</a>
      <meter min="0" max=${most} value=${value} aria-hidden="true"></meter></th>
    <td class="value">${printed === undefined ? written(value) : strings.agenciesView.withBullets({ count: value, printed })}</td>
  </tr>`;
}
