import type { Strings } from './strings.js';

export const pictureEn: Strings['pictureTools'] = {
  layout: 'Layout',
  layouts: {
    plan: 'Map of the plan',
    pillars: 'Rays by pillar',
    columns: 'Agencies | measures',
    forces: 'Rearranged',
  },
  again: 'Rearrange again',
  laying: (percent) => `Rearranging ${percent}%`,
  stop: 'Stop',
  laid: (name) => `Layout: ${name}`,
  failed: (why) => `It could not be rearranged (${why}). The layout is as before.`,
  lasso: 'Lasso',
  lassoHint: 'Draw a line around marks to select them together. Esc gives up.',
  lassoed: (count) => (count === 0 ? 'Nothing is inside the line.' : `${count} selected.`),
  unpin: (count) => (count === 1 ? 'Release the pinned mark' : `Release ${count} pinned marks`),
  pinned: (name) => `${name} is pinned.`,
  untied: 'Tied to nothing',
  tools: 'Tools of the picture',
  take: 'Export',
  open: 'Open data',
};
