/** The contents of the plan: pillars and sections, and more of the division that is being read. */

import { hashFor } from '@plangraph/core/state';
import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../../model/names.js';
import type { PlanNode } from '../../model/plan-index.js';
import type { Language } from '../../strings/language.js';
import type { Strings } from '../../strings/strings.js';
import { type Block, divisionsIn, type PlanDocument, wayTo } from './document.js';
import { GLOSSARY } from './page.js';

export interface OutlineContext {
  strings: Strings;
  language: Language;
  document: PlanDocument;
  /** IRI of the division that is being read, or the name of the glossary. */
  reading: string | undefined;
  /** Divisions in which the filter leaves something; undefined where everything is open. */
  left: ReadonlySet<PlanNode> | undefined;
  /** Told which id was chosen, beside the link's own way. */
  choose: (id: string) => void;
}

/** Divisions down to this depth are always there. */
const ALWAYS = 2;

export function outline(context: OutlineContext): TemplateResult {
  const { strings, document, reading, choose } = context;
  const way = new Set(wayTo(document.blocks, reading).map(({ node }) => node.iri));
  return html`${level(context, document.blocks, way)}
  ${
    document.glossary.length === 0
      ? nothing
      : html`<button class="glossary" aria-current=${reading === GLOSSARY ? 'location' : nothing}
        @click=${() => choose(GLOSSARY)}>${strings.reader.glossary}</button>`
  }`;
}

function level(context: OutlineContext, blocks: readonly Block[], way: ReadonlySet<string>): TemplateResult {
  const { language, reading, left, choose } = context;
  return html`<ul>
    ${divisionsIn(blocks).map(({ node, depth, blocks: below }) => {
      const { text, lang } = nameOf(node, language);
      const leftOut = left !== undefined && !left.has(node);
      const always = depth < ALWAYS && !leftOut;
      const open = (always || way.has(node.iri)) && divisionsIn(below).length > 0;
      return html`<li>
        <a class="depth-${depth} ${leftOut ? 'left-out' : left === undefined ? '' : 'left'}" href=${hashFor({ node: node.id })}
          aria-current=${reading === node.iri ? 'location' : nothing} @click=${() => choose(node.id)}
          ><span class="number" lang="ja">${node.identifier}</span> <span lang=${lang}>${text}</span></a
        >
        ${open ? level(context, below, way) : nothing}
      </li>`;
    })}
  </ul>`;
}
