import type { Strings } from './strings.js';

export const connectionsEn: Strings['connectionsPanel'] = {};
