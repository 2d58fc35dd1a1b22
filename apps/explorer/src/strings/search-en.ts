import type { Strings } from './strings.js';

/** The words of the list of hits under the search field. */
export const searchEn: Strings['find'] = {
  group: (family, count) => `${family} (${count})`,
  more: (count) => `Show ${count} more`,
  all: (count) => `Show all ${count} in the views`,
  byReading: 'reading',
  byRole: 'who does it',
  inText: { ja: 'in the Japanese text', en: 'in the text' },
};
