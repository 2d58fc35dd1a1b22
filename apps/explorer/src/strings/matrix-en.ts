import type { Strings } from './strings.js';

export const matrixEn: Strings['matrix'] = {
  title: 'Matrix',
  rows: 'Rows',
  rowsBy: { pillars: 'Pillars', sections: 'Sections', themes: 'Themes', actors: 'Agencies' },
  layer: 'What counts',
  layers: { text: 'Text', appendix: 'Appendix', difference: 'Text less appendix' },
  role: 'Role',
  roles: { any: 'Any', lead: 'Leads', via: 'Through', partner: 'With' },
  order: 'Order',
  orders: { plan: 'Of the plan', count: 'Largest first', likeness: 'Like beside like' },
  means: {
    text: 'Numbers are the measures there in which the agency has a role.',
    textActors:
      'Numbers are the measures in which both agencies have a role. With a role chosen: measures that the row leads and in which the column has that role.',
    appendix: 'Numbers are the items of the appendix that mark the agency with ◎ or ○.',
    appendixActors: 'Numbers are the items of the appendix that mark both agencies with ◎ or ○.',
    difference:
      'Numbers are the items where the agency leads a measure but has no ◎ in the appendix, less the items where it is the other way round. 0: they agree, or cancel each other out.',
    differenceActors:
      'Numbers are the measures in which both have a role, less the items of the appendix that mark both.',
  },
  caution: 'To be named in the same measure is not to have coordinated.',
  empty: 'Nothing answers. Ask for less in the filter.',
  cell: (row, column, value) => `${row}, ${column}: ${value}`,
  none: 'none',
  measures: (count) => (count === 1 ? '1 measure' : `${count} measures`),
  duties: (count) => (count === 1 ? '1 duty in the appendix' : `${count} duties in the appendix`),
  duty: { main: '◎ mainly responsible', related: '○ related' },
  onlyText: (count) => `Only in the text (leads a measure, no ◎): ${count}`,
  onlyAppendix: (count) => `Only in the appendix (◎, leads no measure): ${count}`,
  disagreements: (all, text, appendix) =>
    `${all === 1 ? '1 disagreement' : `${all} disagreements`}: ${text} with a lead and no ◎, ${appendix} with ◎ and no lead`,
  disagreementsNote:
    'Every item of the appendix and agency, one by one. Units count as their ministry (NISC as the Cabinet Secretariat). The ※ notes of the appendix are not read: it has the Personal Information Protection Commission under the Cabinet Office.',
  saveDisagreements: 'Save disagreements as CSV',
  columns: { division: 'Item', agency: 'Agency', text: 'Text', appendix: 'Appendix', measures: 'Measures it leads' },
  inText: { lead: 'leads', none: 'none' },
  inAppendix: { main: '◎', related: '○', none: 'none' },
  closeCell: 'Close',
  csv: 'Save as CSV',
  svg: 'Save as SVG',
  counted: {
    text: 'Measures in which it has a role',
    textActors: 'Measures in which both have a role',
    appendix: 'Items of the appendix with ◎ or ○',
    appendixActors: 'Items of the appendix with ◎ or ○ for both',
    difference: 'Text less appendix',
    differenceActors: 'Text less appendix',
  },
  mark: 'Show these in the network',
  size: (rows, columns) => `${rows} rows × ${columns} columns`,
  keys: 'Arrow keys move between cells, Enter opens the measures.',
};
