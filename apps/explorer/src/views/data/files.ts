/** The files of a release by the reader who wants them. */
import type { Language } from '../../strings/language.js';
import type { Strings } from '../../strings/strings.js';
import type { ManifestFile } from './manifest.js';

/** What a file is for, as the catalogues have it. */
type Purpose = keyof Strings['dataView']['files'];

type Reader = keyof Strings['dataView']['readers'];

export interface FileGroup {
  reader: Reader;
  files: readonly { file: ManifestFile; purpose: Purpose }[];
}

/** By name, with the name of the plan as `*`; in the order in which they are shown. */
const READERS: Readonly<Record<Exclude<Reader, 'other'>, Readonly<Record<string, Purpose>>>> = {
  tables: {
    '*.assignments.csv': 'assignments',
    '*.incidence.csv': 'incidence',
    '*.nodes.csv': 'nodes',
    '*.edges.csv': 'edges',
    'agencies.nodes.csv': 'agenciesNodes',
    'agencies.edges.csv': 'agenciesEdges',
    'layers.csv': 'layers',
    'citations.csv': 'citations',
  },
  networks: {
    '*.gexf': 'gexf',
    'agencies.gexf': 'agenciesGexf',
    '*.graphml': 'graphml',
    'agencies.graphml': 'agenciesGraphml',
    '*.incidence.dl': 'incidenceDl',
    '*.dl': 'dl',
    'agencies.dl': 'agenciesDl',
  },
  analysis: {
    'network/two-mode.csv': 'netTwoMode',
    'network/incidence.csv': 'netIncidence',
    'network/actors.csv': 'netActors',
    'network/ties-count.csv': 'netTies',
    'network/delegation.csv': 'netDelegation',
    'network/positions.csv': 'netPositions',
    'network/brokerage.csv': 'netBrokerage',
    'network/communities.csv': 'netCommunities',
    'network/dependence.csv': 'netDependence',
    'network/layers.csv': 'netLayers',
    'network/pillars.csv': 'netPillars',
    'network/mechanisms.csv': 'netMechanisms',
    'network/mechanism-evidence.csv': 'netMechanismEvidence',
    'network/summary.csv': 'netSummary',
    'network/csv-metadata.json': 'netMetadata',
    'network/README.md': 'netReadme',
    'network/README.ja.md': 'netReadmeJa',
    'network/recompute.py': 'netPython',
    'network/recompute.R': 'netR',
    'network/recompute.ipynb': 'netNotebook',
  },
  stores: {
    '*.ttl': 'turtle',
    '*.trig': 'trig',
    '*.nt': 'ntriples',
    '*.nq': 'nquads',
  },
  programs: {
    '*.jsonld': 'jsonld',
    '*.json': 'json',
  },
  description: {
    'dataset.ttl': 'dataset',
    'CITATION.cff': 'citationCff',
  },
};

/**
 * @param name of the plan, with which the names of its files begin
 * @returns every file once; what is not known comes last
 */
export function groupFiles(files: readonly ManifestFile[], name: string): FileGroup[] {
  const byName = new Map(
    files.map((file) => [file.file.startsWith(`${name}.`) ? `*${file.file.slice(name.length)}` : file.file, file]),
  );
  const groups: FileGroup[] = (Object.keys(READERS) as (keyof typeof READERS)[]).map((reader) => ({
    reader,
    files: Object.entries(READERS[reader]).flatMap(([pattern, purpose]) => {
      const file = byName.get(pattern);
      byName.delete(pattern);
      return file === undefined ? [] : [{ file, purpose }];
    }),
  }));
  groups.push({ reader: 'other', files: [...byName.values()].map((file) => ({ file, purpose: 'unknown' })) });
  return groups.filter((group) => group.files.length > 0);
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size in words of the language: `2.3 MB`; a kilobyte is 1,000 bytes. */
export function byteSize(bytes: number, language: Language): string {
  let size = bytes;
  let at = 0;
  // What would be rounded to 1,000 is one of the next unit.
  while (Math.round(size) >= 1000 && at < UNITS.length - 1) {
    size /= 1000;
    at += 1;
  }
  const unitDisplay = at === 0 ? 'long' : 'short';
  const maximumFractionDigits = size < 10 ? 1 : 0;
  const unit = UNITS[at] ?? 'byte';
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay, maximumFractionDigits }).format(size);
}
