import type { TakeAlongWords } from './words.js';

export const en: TakeAlongWords = {
  title: 'Export',
  close: 'Close',
  shown: (nodes, all, edges) =>
    nodes === all
      ? `All of it: ${nodes} nodes, ${edges} connections`
      : `What is shown: ${nodes} of ${all} nodes, ${edges} connections`,
  files: 'Data',
  filesHint: 'Only the nodes and connections that are shown now are written.',
  marked: 'CSV for spreadsheets: with a byte order mark, so that Excel reads Japanese',
  textsLoading: 'The texts are being loaded. Files can be saved in a moment.',
  textsFailed: 'The texts could not be loaded: all files but the Turtle are saved without them.',
  ownFile: 'A file of yours cannot be part of a link, so the address of this view does not open the same picture.',
  save: 'Save',
  saveAs: (name) => `Save ${name}`,
  making: (name) => `Making ${name}`,
  cancel: 'Cancel',
  saved: (name) => `${name} saved`,
  failed: (name, why) => `${name} could not be made: ${why}`,
  tooLarge: (most) => `Matrices are not made of more than ${most} nodes.`,
  noSource: 'A matrix has no room for its source: keep the source below with it.',
  source: 'Source',
  format: {
    turtle: { name: 'Turtle', text: 'All of the meaning and evidence; for triple stores and for this page' },
    'nodes.csv': { name: 'Nodes (CSV)', text: 'R, spreadsheets, Gephi' },
    'edges.csv': { name: 'Connections (CSV)', text: 'R, spreadsheets, Gephi' },
    'assignments.csv': {
      name: 'Roles (CSV)',
      text: 'One actor in one role in one measure a row, with the words that say so',
    },
    'incidence.csv': { name: 'Measures × actors (CSV)', text: 'A matrix: 1 where the actor has a role' },
    gexf: { name: 'GEXF', text: 'Gephi, with places and colours' },
    graphml: { name: 'GraphML', text: 'yEd, igraph, NetworkX' },
    json: { name: 'JSON', text: 'graphology' },
    dl: { name: 'DL', text: 'UCINET' },
  },
  picture: 'Picture',
  pictureHint: 'With title, legend and source.',
  dark: 'On a dark ground',
  pictureFormat: {
    svg: { name: 'SVG', text: 'Sharp at any size' },
    png: { name: 'PNG', text: 'For documents and slides' },
  },
  cite: 'Citation',
  citeHint: (title) => `Cites: ${title}`,
  citeView: 'With the address of the whole view, its filter and all',
  style: { plain: 'Text', markdown: 'Markdown', bibtex: 'BibTeX', csl: 'CSL-JSON', ris: 'RIS' },
  styles: 'Form of the citation',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Could not be copied. Select the text and copy it.',
  citation: ({ by, title, plan, issued, iris, page, accessed }) => {
    const sentences = [
      by,
      title === '' ? '' : `“${title}”`,
      [title === '' ? plan : `In ${plan}`, issued].filter((part) => part !== '').join(', '),
    ];
    const work = sentences.filter((part) => part !== '').join('. ');
    const at = [iris, page].filter((part) => part !== '').join(' ');
    return `${work}. Structured by PlanGraph${at === '' ? '' : `, ${at}`} (seen on ${accessed}).`;
  },
};
