import type { Scheme } from '@plangraph/widget';

/** The colours that the page has at the moment. */
export function pageScheme(): Scheme {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
