/** One row for each parameter of an address: how it is read and how it is written. */
import { type Clause, EMPTY_FILTER, type Facet, ROLES, withClause } from '../filter/index.js';
import type { EdgeKind, NodeKind } from '../graph/model.js';
import { EDGE_TABLE, NODE_TABLE } from '../graph/table.js';
import { focusOf, focusText } from './focus-text.js';
import { decoded, encoded, isName, listOf } from './text.js';
import {
  AGENCY_TIES,
  CHARTS,
  COLORS,
  DEFAULT_STATE,
  GROUPINGS,
  LAYOUTS,
  MATRIX_LAYERS,
  MATRIX_ORDERS,
  MATRIX_ROLES,
  MATRIX_ROWS,
  RANKINGS,
  SIZES,
  TABLES,
  VIEWS,
  type ViewState,
  WEIGHTS,
} from './view-state.js';

export interface Parameter {
  name: string;
  /** @returns the state with the value in it; undefined where the value cannot be understood */
  read: (value: string, state: ViewState) => ViewState | undefined;
  /** @returns the value as an address has it; undefined where it is the default */
  write: (state: ViewState) => string | undefined;
}

export const NODE_KINDS: readonly NodeKind[] = [...new Set(NODE_TABLE.map(({ kind }) => kind))];
export const EDGE_KINDS: readonly EdgeKind[] = [...new Set(EDGE_TABLE.map(({ kind }) => kind))];
const ACTOR_KINDS: readonly string[] = NODE_TABLE.filter(({ family }) => family === 'actor').map(({ kind }) => kind);
/** More than any reader puts together by hand; a longer list is somebody's mistake. */
const MOST = 2000;

export const PARAMETERS: readonly Parameter[] = [
  choice(
    'lang',
    ['ja', 'en'],
    ({ language }) => language,
    (state, language) => ({ ...state, language }),
  ),
  {
    name: 'view',
    read: (value, state) => {
      // The list of earlier addresses is the table now.
      const view = VIEWS.find((known) => known === (value === 'list' ? 'table' : value));
      return view && { ...state, view };
    },
    write: ({ view }) => (view === DEFAULT_STATE.view ? undefined : view),
  },
  {
    name: 'hide',
    read: (value, state) => {
      const hidden = known(value, NODE_KINDS);
      return hidden && { ...state, filter: { ...state.filter, hidden: new Set(hidden) } };
    },
    write: ({ filter }) => listText(NODE_KINDS.filter((kind) => filter.hidden.has(kind))),
  },
  clause('in', 'division', (value) => /^[\p{L}\p{N}.()-]{1,40}$/u.test(value)),
  clause('role', 'role', (value) => (ROLES as readonly string[]).includes(value)),
  clause('actor', 'actor', isName),
  clause('actor-kind', 'actorKind', (value) => ACTOR_KINDS.includes(value)),
  clause('names', 'names', isName),
  {
    name: 'only',
    read: (value, state) => {
      const only = namesOf(value);
      return only && { ...state, filter: { ...state.filter, only } };
    },
    write: ({ filter }) => namesText(filter.only),
  },
  option('match', 'match', ['all', 'any']),
  option('layer', 'layer', ['both', 'text', 'appendix']),
  option('secretariat', 'secretariat', ['shown', 'hidden']),
  option('collectives', 'collectives', ['kept', 'expanded', 'dropped']),
  option('restatements', 'restatements', ['each', 'once']),
  {
    name: 'mark',
    read: (value, state) => {
      const marked = namesOf(value);
      return marked && { ...state, marked };
    },
    write: ({ marked }) => namesText(marked),
  },
  {
    name: 'group',
    read: (value, state) => (value === '' ? undefined : { ...state, groupName: decoded(value).slice(0, 80) }),
    write: ({ groupName = '' }) => (groupName === '' ? undefined : encoded(groupName)),
  },
  {
    name: 'focus',
    read: (value, state) => {
      const focus = focusOf(value);
      return focus && { ...state, focus };
    },
    write: ({ focus }) => (focus === undefined ? undefined : focusText(focus)),
  },
  choice(
    'layout',
    LAYOUTS,
    ({ layout }) => layout,
    (state, layout) => ({ ...state, layout }),
    DEFAULT_STATE.layout,
  ),
  { name: 'pin', read: readPins, write: writePins },
  choice(
    'color',
    COLORS,
    ({ color }) => color,
    (state, color) => ({ ...state, color }),
    DEFAULT_STATE.color,
  ),
  choice(
    'size',
    SIZES,
    ({ size }) => size,
    (state, size) => ({ ...state, size }),
    DEFAULT_STATE.size,
  ),
  choice(
    'weight',
    WEIGHTS,
    ({ agencies }) => agencies.weight,
    (state, weight) => ({ ...state, agencies: { ...state.agencies, weight } }),
    DEFAULT_STATE.agencies.weight,
  ),
  {
    name: 'ties',
    read: (value, state) => {
      const ties = known(value, AGENCY_TIES);
      return ties && { ...state, agencies: { ...state.agencies, ties } };
    },
    write: ({ agencies: { ties } }) => (ties.length === AGENCY_TIES.length ? undefined : (listText(ties) ?? '')),
  },
  {
    name: 'least',
    read: (value, state) => {
      const least = Number(value);
      if (!/^\d{1,4}(\.\d{1,4})?$/.test(value)) return undefined;
      return { ...state, agencies: { ...state.agencies, least } };
    },
    write: ({ agencies: { least } }) => (least === DEFAULT_STATE.agencies.least ? undefined : String(least)),
  },
  choice(
    'rank',
    RANKINGS,
    ({ agencies }) => agencies.ranking,
    (state, ranking) => ({ ...state, agencies: { ...state.agencies, ranking } }),
    DEFAULT_STATE.agencies.ranking,
  ),
  choice(
    'chart',
    CHARTS,
    ({ agencies }) => agencies.chart,
    (state, chart) => ({ ...state, agencies: { ...state.agencies, chart } }),
    DEFAULT_STATE.agencies.chart,
  ),
  choice(
    'against',
    RANKINGS,
    ({ agencies }) => agencies.against,
    (state, against) => ({ ...state, agencies: { ...state.agencies, against } }),
    DEFAULT_STATE.agencies.against,
  ),
  choice(
    'grouping',
    GROUPINGS,
    ({ agencies }) => agencies.grouping,
    (state, grouping) => ({ ...state, agencies: { ...state.agencies, grouping } }),
    DEFAULT_STATE.agencies.grouping,
  ),
  {
    name: 'without',
    read: (value, state) => {
      const without = decoded(value);
      return isName(without) ? { ...state, agencies: { ...state.agencies, without } } : undefined;
    },
    write: ({ agencies: { without } }) => (without === undefined ? undefined : encoded(without)),
  },
  matrixOption('rows', 'rows', MATRIX_ROWS),
  matrixOption('matrix-layer', 'layer', MATRIX_LAYERS),
  matrixOption('matrix-role', 'role', MATRIX_ROLES),
  matrixOption('matrix-order', 'order', MATRIX_ORDERS),
  {
    name: 'cell',
    read: (value, state) => {
      const [row = '', column = '', ...rest] = value.split('~').map(decoded);
      if (!isName(row) || !isName(column) || rest.length > 0) return undefined;
      return { ...state, matrix: { ...state.matrix, cell: [row, column] } };
    },
    write: ({ matrix: { cell } }) => cell?.map((name) => encoded(name).replaceAll('~', '%7E')).join('~'),
  },
  choice(
    'list',
    TABLES,
    ({ table }) => table.list,
    (state, list) => ({ ...state, table: { ...state.table, list } }),
    DEFAULT_STATE.table.list,
  ),
  {
    name: 'sort',
    read: (value, state) => {
      const [, sign, sort] = /^(-?)([a-z][a-zA-Z-]{0,30})$/.exec(value) ?? [];
      return sort === undefined ? undefined : { ...state, table: { ...state.table, sort, descending: sign === '-' } };
    },
    write: ({ table: { sort, descending } }) => (sort === undefined ? undefined : `${descending ? '-' : ''}${sort}`),
  },
  {
    name: 'find',
    read: (value, state) => ({ ...state, table: { ...state.table, find: decoded(value).slice(0, 200) } }),
    write: ({ table: { find } }) => (find === '' ? undefined : encoded(find)),
  },
  {
    name: 'question',
    read: (value, state) =>
      /^[a-z\d-]{1,80}$/.test(value) ? { ...state, query: { ...state.query, question: value } } : undefined,
    write: ({ query }) => query.question,
  },
  {
    name: 'q',
    read: (value, state) => ({ ...state, query: { ...state.query, text: decoded(value) } }),
    write: ({ query: { text } }) => (text === undefined ? undefined : encoded(text)),
  },
  source('data', 'document'),
  source('endpoint', 'endpoint'),
];

function listText(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : values.map(encoded).join(',');
}

/** Names with commas between; after a semicolon only the rest of a name that has the prefix of the one before. */
function namesText(names: readonly string[]): string | undefined {
  let prefix = '';
  const parts = names.map((name, at) => {
    const before = prefix;
    prefix = name.slice(0, name.indexOf(':') + 1);
    if (at > 0 && prefix === before) return `;${encoded(name.slice(prefix.length))}`;
    return `${at === 0 ? '' : ','}${encoded(name)}`;
  });
  return parts.length === 0 ? undefined : parts.join('');
}

/** @returns undefined where one is no name, or they are too many */
function namesOf(text: string): string[] | undefined {
  const names = text.split(',').flatMap((run) => {
    const [first = '', ...others] = run.split(';').map(decoded);
    const prefix = first.slice(0, first.indexOf(':') + 1);
    return first === '' && others.length === 0 ? [] : [first, ...others.map((rest) => prefix + rest)];
  });
  return names.length <= MOST && names.every(isName) ? names : undefined;
}

/** @returns the values in the order of `all`, each once; undefined where one is not among them */
function known<Value extends string>(text: string, all: readonly Value[]): Value[] | undefined {
  const values = new Set(listOf(text));
  const found = all.filter((value) => values.has(value));
  return found.length === values.size ? found : undefined;
}

function choice<Value extends string>(
  name: string,
  values: readonly Value[],
  get: (state: ViewState) => Value | undefined,
  set: (state: ViewState, value: Value) => ViewState,
  usual?: Value,
): Parameter {
  return {
    name,
    read: (text, state) => {
      const value = values.find((one) => one === text);
      return value === undefined ? undefined : set(state, value);
    },
    write: (state) => {
      const value = get(state);
      return value === usual ? undefined : value;
    },
  };
}

type Option = 'match' | 'layer' | 'secretariat' | 'collectives' | 'restatements';

function option<Name extends Option>(
  name: string,
  key: Name,
  values: readonly (typeof EMPTY_FILTER)[Name][],
): Parameter {
  const get = ({ filter }: ViewState): string => filter[key];
  return choice<string>(
    name,
    values,
    get,
    (state, value) => ({ ...state, filter: { ...state.filter, [key]: value } }),
    EMPTY_FILTER[key],
  );
}

function matrixOption(name: string, key: 'rows' | 'layer' | 'role' | 'order', values: readonly string[]): Parameter {
  return choice<string>(
    name,
    values,
    ({ matrix }) => matrix[key],
    (state, value) => ({ ...state, matrix: { ...state.matrix, [key]: value } }),
    DEFAULT_STATE.matrix[key],
  );
}

/** Values that must not be there have an exclamation mark before them. */
function clause(name: string, facet: Facet, isValue: (value: string) => boolean): Parameter {
  return {
    name,
    read: (text, state) => {
      const all = listOf(text);
      const not = all.filter((value) => value.startsWith('!')).map((value) => value.slice(1));
      const any = all.filter((value) => !value.startsWith('!'));
      if (all.length > MOST || ![...any, ...not].every(isValue)) return undefined;
      return { ...state, filter: withClause(state.filter, facet, { any, not }) };
    },
    write: ({ filter }) => {
      const { any, not }: Clause = filter.facets[facet];
      return listText([...any, ...not.map((value) => `!${value}`)]);
    },
  };
}

function source(name: string, kind: 'document' | 'endpoint'): Parameter {
  return {
    name,
    read: (value, state) => {
      const url = decoded(value);
      return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
        ? { ...state, source: { kind, url } }
        : undefined;
    },
    write: (state) => (state.source?.kind === kind ? encoded(state.source.url) : undefined),
  };
}

function readPins(text: string, state: ViewState): ViewState | undefined {
  const pins = new Map<string, { x: number; y: number }>();
  for (const part of listOf(text)) {
    const [, name = '', x = '', y = ''] = /^(.+)@(-?\d{1,6}(?:\.\d{1,2})?)_(-?\d{1,6}(?:\.\d{1,2})?)$/.exec(part) ?? [];
    if (!isName(name) || pins.size >= MOST) return undefined;
    pins.set(name, { x: Number(x), y: Number(y) });
  }
  return { ...state, pins };
}

function writePins({ pins }: ViewState): string | undefined {
  return listText([...pins].map(([name, { x, y }]) => `${name}@${Math.round(x)}_${Math.round(y)}`));
}
