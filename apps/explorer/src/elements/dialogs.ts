/** The two dialogs stand in the page as empty elements; what is in them is loaded when somebody opens them. */

import type { OpenData } from '../own-data/open-data.js';
import type { TakeAlong } from '../take-along/take-along.js';

/** @param root that the element `<open-data>` stands in */
export async function openDataIn(root: ParentNode): Promise<OpenData> {
  await import('../own-data/open-data.js');
  return found<OpenData>(root, 'open-data');
}

/** @param root that the element `<take-along>` stands in */
export async function takeAlongIn(root: ParentNode): Promise<TakeAlong> {
  await import('../take-along/take-along.js');
  return found<TakeAlong>(root, 'take-along');
}

function found<Dialog extends Element>(root: ParentNode, name: string): Dialog {
  const dialog = root.querySelector<Dialog>(name);
  if (dialog === null) throw new Error(`The page has no <${name}>.`);
  return dialog;
}
