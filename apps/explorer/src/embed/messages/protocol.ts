/**
 * What a page and the frame in it say to each other by `postMessage`: every message has `plangraph: 1` and a `type`.
 * Whatever comes is data from a stranger: it is checked field by field, and nothing of it is executed or read as markup.
 */
import type { StateFault } from '@plangraph/core/state';

/** Raised when an old message would be read wrongly. */
export const PROTOCOL = 1;

/** The longest address of a state, in characters: room for the largest group and its pins. */
export const LONGEST_STATE = 200_000;
/** The longest name of a node, in characters. */
const LONGEST_NAME = 500;
/** The longest `id`, in characters. */
const LONGEST_ID = 100;

/** What the page asks for; each is answered once, by `answer` or `error` with the same `id`. */
export type Command = {
  id: string;
} /** Shows a state: query and fragment of an explorer's address, `?v=1&in=2.2#/actor:mic`. */ & (
  | { type: 'set-state'; state: string }
  /** Selects a node by prefixed name or IRI, or with null nothing. */
  | { type: 'select'; node: string | null }
  /** Shows only what is around a node, in steps from 1 to 4 (default 1), or with null everything. */
  | { type: 'focus'; node: string | null; depth: 1 | 2 | 3 | 4 }
  /** Shows all of the picture that there is to see. */
  | { type: 'fit' }
  | { type: 'get-state' }
  /** Asks for the picture as an SVG document; the scheme is that of the screen where none is given. */
  | { type: 'get-svg'; scheme?: 'light' | 'dark' }
);

type CommandType = Command['type'];

/** What is selected: a node, or an edge from it; names are prefixed names. */
export interface SelectedMessage {
  node: string;
  /** As the frame writes it, in its language. */
  label: string;
  edge?: { kind: string; target: string };
}

export type ErrorCode =
  /** No message of this interface, or one of another version. */
  | 'malformed'
  | 'unknown-type'
  /** Longer than the interface takes. */
  | 'too-long'
  /** The data have no such node. */
  | 'no-such-node'
  /** The view has no picture. */
  | 'no-picture'
  /** States that name data of other servers are not followed in a frame. */
  | 'other-data'
  /** Too many commands wait. */
  | 'busy'
  | 'failed';

/** What the frame tells: news of its own accord, and one answer to each command. */
export type News =
  /** The plan is here and commands are taken. */
  | { type: 'ready'; state: string; title: string; language: 'ja' | 'en'; nodes: number; edges: number }
  | { type: 'state'; state: string }
  | { type: 'selected'; selected: SelectedMessage | null }
  /** Height at which the frame looks best, in CSS pixels. */
  | { type: 'height'; height: number };

export type Reply =
  | { type: 'answer'; id: string; state: string; faults: readonly StateFault[] }
  | { type: 'answer'; id: string; svg: string }
  /** `id` is null where the message had none that can be read. */
  | { type: 'error'; id: string | null; code: ErrorCode; message: string };

/** As it is posted. */
export type FrameMessage = { plangraph: typeof PROTOCOL } & (News | Reply);

type Refusal = Extract<Reply, { type: 'error' }>;

/** Fields that a command must have or may have beside `plangraph`, `type` and `id`, and what they may hold. */
const FIELDS: Readonly<Record<CommandType, Readonly<Record<string, (value: unknown) => boolean>>>> = {
  'set-state': { state: (value) => typeof value === 'string' && /^(?:[?#]|$)/.test(value) },
  select: { node: isNodeOrNull },
  focus: { node: isNodeOrNull, depth: (value) => value === undefined || [1, 2, 3, 4].includes(value as number) },
  fit: {},
  'get-state': {},
  'get-svg': { scheme: (value) => value === undefined || value === 'light' || value === 'dark' },
};

/**
 * Reads what was posted.
 *
 * @returns undefined for a message of somebody else, which has no `plangraph` in it
 */
export function readCommand(data: unknown): Command | Refusal | undefined {
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, 'plangraph')) return undefined;
  const { plangraph, type, id, ...fields } = data as Readonly<Record<string, unknown>>;
  const named = typeof id === 'string' && id !== '' && id.length <= LONGEST_ID ? id : null;
  const refuse = (code: ErrorCode, message: string): Refusal => ({ type: 'error', id: named, code, message });
  if (plangraph !== PROTOCOL) return refuse('malformed', `"plangraph" must be ${PROTOCOL}`);
  if (named === null) return refuse('malformed', `"id" must be a text of 1 to ${LONGEST_ID} characters`);
  if (typeof type !== 'string' || !Object.hasOwn(FIELDS, type)) {
    return refuse('unknown-type', `"type" must be one of ${Object.keys(FIELDS).join(', ')}`);
  }
  const known = FIELDS[type as CommandType];
  const stranger = Object.keys(fields).find((name) => !Object.hasOwn(known, name));
  if (stranger !== undefined) {
    return refuse('malformed', `"${stranger.slice(0, 40)}" is no field of "${type}"`);
  }
  for (const [name, holds] of Object.entries(known)) {
    const value = fields[name];
    if (typeof value === 'string' && value.length > (name === 'state' ? LONGEST_STATE : LONGEST_NAME)) {
      return refuse('too-long', `"${name}" is too long`);
    }
    if (!holds(value)) return refuse('malformed', `"${name}" of "${type}" cannot be understood`);
  }
  const depth = type === 'focus' ? { depth: fields['depth'] ?? 1 } : {};
  return { ...fields, ...depth, type, id: named } as Command;
}

function isNodeOrNull(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value !== '');
}
