/** Attributes as properties, and properties as attributes. */
import type { Settings } from './settings.js';

/** Attributes whose text is a property of the same name. */
export const TEXTS = ['src', 'view', 'depth', 'kinds', 'roles', 'state', 'theme', 'height'] as const;
/** Attributes that are there or not. */
export const FLAGS = ['controls', 'static'] as const;

// Servers that render pages import the module too, and have no elements.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/** The properties that `reflect` gives an element. */
export class Attributes extends Base {
  /** Address of the data: PlanGraph's JSON, or RDF as Turtle, TriG, N-Triples, N-Quads, JSON-LD or RDF/XML. */
  declare src: string;
  /** `plan`, `agencies`, `pillar:2`, `division:2.2`, `agency:meti`. Default: `plan`. */
  declare view: string;
  /** Steps around the node in focus, `1` to `4`. Default: 1. */
  declare depth: string;
  /** Kinds that are shown, or with `!` not shown; parted by commas or spaces. */
  declare kinds: string;
  /** Roles that a measure must have, or with `!` must not have: `lead`, `via`, `partner`. */
  declare roles: string;
  /** Address of the explorer, or its query and fragment. */
  declare state: string;
  /** `light` or `dark`; as the page around it where it is neither. */
  declare theme: string;
  /** Length of CSS, or a number of pixels. */
  declare height: string;
  /** Whether buttons stand in the picture. */
  declare controls: boolean;
  /** Whether the picture is SVG and never live. */
  declare static: boolean;
  /** The attribute `focus`: a node by prefixed name or IRI, or as the explorer's address has it. */
  declare focusOn: string;
}

/** What the attributes ask for. */
export function settingsOf(element: Attributes): Settings {
  const { view, focusOn: focus, depth, kinds, roles, state } = element;
  return { view, focus, depth, kinds, roles, state };
}

/** Writes a property to its attribute; nothing, false and null take it away. */
function write(element: Element, name: string, value: unknown): void {
  if (value === undefined || value === null || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}

/** Takes up a property that a page has set before the element was defined. */
export function setAgain(element: object, name: string): void {
  if (!Object.hasOwn(element, name)) return;
  const own = element as Record<string, unknown>;
  const value = own[name];
  delete own[name];
  own[name] = value;
}

/** Gives the elements of a class a property for each attribute. */
export function reflect(prototype: HTMLElement): void {
  const define = (name: string, attribute: string, get: (this: HTMLElement) => unknown): void => {
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get,
      set(this: HTMLElement, value: unknown) {
        write(this, attribute, value);
      },
    });
  };
  for (const [name, attribute] of [...TEXTS.map((text) => [text, text] as const), ['focusOn', 'focus'] as const]) {
    define(name, attribute, function () {
      return this.getAttribute(attribute) ?? '';
    });
  }
  for (const flag of FLAGS) {
    define(flag, flag, function () {
      return this.hasAttribute(flag);
    });
  }
  // Frameworks that write properties write the attribute, and the method of every element stays.
  const { focus } = prototype;
  define('focus', 'focus', () => focus);
}
