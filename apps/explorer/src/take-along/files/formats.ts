/** The files that can be taken along. */

export const FORMATS = [
  'turtle',
  'nodes.csv',
  'edges.csv',
  'assignments.csv',
  'incidence.csv',
  'gexf',
  'graphml',
  'json',
  'dl',
] as const;

export type FileFormat = (typeof FORMATS)[number];

export const FILES: Readonly<Record<FileFormat, { ending: string; mediaType: string }>> = {
  turtle: { ending: 'ttl', mediaType: 'text/turtle' },
  'nodes.csv': { ending: 'nodes.csv', mediaType: 'text/csv' },
  'edges.csv': { ending: 'edges.csv', mediaType: 'text/csv' },
  'assignments.csv': { ending: 'assignments.csv', mediaType: 'text/csv' },
  'incidence.csv': { ending: 'incidence.csv', mediaType: 'text/csv' },
  gexf: { ending: 'gexf', mediaType: 'application/gexf+xml' },
  graphml: { ending: 'graphml', mediaType: 'application/graphml+xml' },
  json: { ending: 'json', mediaType: 'application/json' },
  dl: { ending: 'dl', mediaType: 'text/plain' },
};

/** Files of roles in measures, not of connections: of a network of ties they have what it was counted from. */
export const OF_ROLES: ReadonlySet<FileFormat> = new Set(['turtle', 'assignments.csv', 'incidence.csv']);

/** Matrices have room for cells alone: their source has to go beside them. */
export const WITHOUT_SOURCE: ReadonlySet<FileFormat> = new Set(['incidence.csv', 'dl']);

/** The most nodes of a full matrix: a file of some 20 MB. */
export const MOST_IN_MATRIX = 3000;
