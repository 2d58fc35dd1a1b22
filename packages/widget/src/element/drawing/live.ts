/** A live picture in a widget's stage. */

import { fullName, labelOf } from '../../figure/text/names.js';
import type { Scheme } from '../../looks/appearance.js';
import { NetworkView } from '../../network-view.js';
import { type Language, WORDS } from '../words.js';
import type { Content } from './content.js';

export interface LiveOptions {
  scheme: Scheme;
  language: Language;
  still: boolean;
  keepClear: readonly Element[];
  onSelect: (key: string | undefined) => void;
  onHover: (key: string | undefined) => void;
  onLost: () => void;
}

/** @throws where no graphics context can be had */
export function openLive(stage: HTMLElement, content: Content, options: LiveOptions): NetworkView {
  const { language, ...rest } = options;
  const view = new NetworkView(stage, {
    ...rest,
    graph: content.graph,
    hidden: content.hidden,
    labels: content.arranged ? 'many' : 'few',
    ...labelsIn(language),
  });
  if (content.arranged) view.setRegions(false);
  if (content.shown !== undefined) view.setShown(content.shown);
  if (content.pins.size > 0) view.setPins(content.pins);
  if (content.marked.length > 0) view.setMarked(content.marked);
  if (content.shown !== undefined) view.fit();
  return view;
}

export function relabel(view: NetworkView, language: Language): void {
  const { labelOf: text, untied } = labelsIn(language);
  view.setLabels(text, untied);
}

function labelsIn(
  language: Language,
): Pick<ConstructorParameters<typeof NetworkView>[1], 'labelOf'> & { untied: string } {
  return {
    labelOf: (_key, node, prominent) => (prominent ? fullName(node, language) : labelOf(node, language)),
    untied: WORDS[language].untied,
  };
}
