import type { Strings } from './strings.js';

export const matrixEn: Strings['matrix'] = {};
