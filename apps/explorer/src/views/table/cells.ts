/** Cells of the table on the screen. */
import { hashFor } from '@plangraph/core/state';
import { html, nothing, type TemplateResult } from 'lit';
import { glyph, stroke } from '../../elements/marks.js';
import { evidenceFor } from '../../model/evidence.js';
import type { Segment } from '../../model/texts.js';
import type { Column, Form, Named, Row, Scope } from './rows/column.js';
import { hintOf, written } from './rows/names.js';

/** The most names of a cell that are written out; the details of the row have them all. */
const MOST = 6;
/** Characters of a sentence to each side of what it names. */
const AROUND = 48;

/** @param head whether the cell is the head of its row */
export function cellView(column: Column, row: Row, scope: Scope, head: boolean): TemplateResult {
  const content = contentOf(column, row, scope);
  return head
    ? html`<th scope="row" class="of-${column.name}">${content}</th>`
    : html`<td class="of-${column.name} ${column.holds}">${content}</td>`;
}

function contentOf(column: Column, row: Row, scope: Scope) {
  switch (column.holds) {
    case 'count': {
      const count = column.of(row);
      return count === 0 ? html`<span class="zero">0</span>` : count;
    }
    case 'nodes': {
      const nodes = column.of(row);
      if (nodes.length === 1 && nodes[0]?.node === row.node && row.tie === undefined && column.form === 'title') {
        return html`<span class="own">${glyph(row.node.kind, 13)}${nodeLink(nodes[0], column.form, scope)}</span>${
          row.context === true ? html`<span class="above">${scope.strings.table.context}</span>` : nothing
        }`;
      }
      return names(nodes, column.form, scope);
    }
    case 'sentence':
      return sentence(row, scope);
    case 'tie': {
      const { tie } = row;
      if (tie === undefined) return nothing;
      const href = hashFor({ node: tie.source.id, edge: { kind: tie.kind, target: tie.target.id } });
      return html`<a href=${href}>${stroke(tie.kind)} ${column.of(row)?.text}</a>`;
    }
    default: {
      const words = column.of(row);
      if (words === undefined) return nothing;
      return words.code === true ? html`<code>${words.text}</code>` : words.text;
    }
  }
}

function names(nodes: readonly Named[], form: Form, scope: Scope) {
  if (nodes.length === 0) return nothing;
  if (nodes.length === 1) return nodeLink(nodes[0] as Named, form, scope);
  // One more than fits is no reason to count.
  const some = nodes.length <= MOST + 1 ? nodes : nodes.slice(0, MOST);
  return html`<ul>
    ${some.map((one) => html`<li>${nodeLink(one, form, scope)}</li>`)}${
      some.length === nodes.length
        ? nothing
        : html`<li class="rest">${scope.strings.others({ count: nodes.length - some.length })}</li>`
    }
  </ul>`;
}

function nodeLink({ node, count }: Named, form: Form, { language }: Scope): TemplateResult {
  const { text, lang } = written(node, form, language);
  return html`<a href=${hashFor({ node: node.id })} lang=${lang} title=${hintOf(node, form, language) ?? nothing}
    >${text}</a
  >${count === undefined ? nothing : html` <span class="number">${count}</span>`}`;
}

/** In the reader's language, where someone has rendered it, over the words of the plan. */
function sentence({ tie }: Row, { plan, texts, language }: Scope) {
  if (tie === undefined || texts === undefined) return nothing;
  const evidence = evidenceFor(plan, texts, tie.source, tie.kind, tie.target);
  if (evidence === undefined) return nothing;
  const written = (segments: readonly Segment[], lang: 'ja' | 'en', rank: string) =>
    html`<span class=${rank} lang=${lang}
      >${shortened(segments, lang).map(({ text, mention }) => (mention === undefined ? text : html`<mark>${text}</mark>`))}</span
    >`;
  const original = evidence.sentences[0] ?? [];
  const [english] = evidence.sentencesEn;
  if (language === 'ja' || english === undefined) return written(original, 'ja', 'said');
  return html`${written(english, 'en', 'said')}${written(original, 'ja', 'original')}`;
}

/** A sentence without what is far from the mention in it. */
function shortened(segments: readonly Segment[], lang: 'ja' | 'en'): Segment[] {
  const at = segments.findIndex(({ mention }) => mention !== undefined);
  return segments.map((segment, index) => {
    const characters = [...segment.text.replace(/\s+/g, ' ')];
    if (index === at || characters.length <= AROUND + 2) return segment;
    const cut = (index < at ? characters.slice(-AROUND) : characters.slice(0, AROUND)).join('');
    // English is not cut within a word.
    const kept = lang === 'ja' ? cut : index < at ? cut.replace(/^\S*\s/, '') : cut.replace(/\s\S*$/, '');
    const text = index < at ? `…${kept}` : `${kept}…`;
    return { ...segment, text };
  });
}
