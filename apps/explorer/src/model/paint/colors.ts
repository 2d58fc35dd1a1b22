/** Colours of values, for each scheme's ground; `#rrggbb`. */
import type { Scheme } from '@plangraph/widget';

/**
 * Colours of groups without an order. Hues of Okabe and Ito (2008, "Color universal design": blue, vermilion, bluish
 * green, reddish purple, sky blue, yellow) with lightness and chroma searched for so that each has 3:1 against its
 * ground (WCAG 2.2, 1.4.11) and every two differ for readers with and without a colour vision deficiency (simulated as
 * by Machado et al. 2009, doi:10.1109/TVCG.2009.113).
 */
export const CATEGORIES: Readonly<Record<Scheme, readonly string[]>> = {
  light: ['#235887', '#853e13', '#088067', '#602746', '#0c8ed7', '#826f03'],
  dark: ['#0789f3', '#f16e20', '#99f4c5', '#d790ae', '#30befe', '#cbce3e'],
};

/**
 * Colours of steps, from the least to the most: samples of viridis (van der Walt and Smith 2015, matplotlib; CC0) in the
 * half that stands out from the ground, so that the most is what differs most from it.
 */
export const SEQUENCES: Readonly<Record<Scheme, readonly string[]>> = {
  light: ['#1f9e89', '#26828e', '#31688e', '#3e4989', '#440154'],
  dark: ['#31688e', '#1f9e89', '#6ece58', '#b5de2b', '#fde725'],
};

/** Of what has no value. */
export const NEUTRAL: Readonly<Record<Scheme, string>> = { light: '#8a8f98', dark: '#6d7788' };
