import type { Strings } from './strings.js';

export const filterEn: Strings['filter'] = {};
