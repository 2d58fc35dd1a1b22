import type { Strings } from './strings.js';

export const tableEn: Strings['table'] = {};
