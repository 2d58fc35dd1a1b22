import type { Strings } from './strings.js';

export const agenciesEn: Strings['agenciesView'] = {};
