/** Attributes as properties, and properties as attributes. */

/** Attributes whose text is a property of the same name. */
export const TEXTS = ['src', 'view', 'depth', 'kinds', 'roles', 'state', 'theme', 'height'] as const;
/** Attributes that are there or not. */
export const FLAGS = ['controls', 'static'] as const;

/** Writes a property to its attribute; nothing, false and null take it away. */
export function write(element: Element, name: string, value: unknown): void {
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
  const define = (name: string, get: (this: HTMLElement) => unknown): void => {
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get,
      set(this: HTMLElement, value: unknown) {
        write(this, name, value);
      },
    });
  };
  for (const name of TEXTS) {
    define(name, function () {
      return this.getAttribute(name) ?? '';
    });
  }
  for (const name of FLAGS) {
    define(name, function () {
      return this.hasAttribute(name);
    });
  }
  // Frameworks that write properties write the attribute, and the method of every element stays.
  const { focus } = prototype;
  define('focus', () => focus);
}
