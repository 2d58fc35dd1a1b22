/** The words of this part, which are loaded with it and not before. */
import type { Catalogue, Language } from '../../strings/strings.js';
import { en } from './en.js';
import { ja } from './ja.js';

export type TakeAlongWords = Catalogue<typeof ja>;

export const TAKE_ALONG_WORDS: Readonly<Record<Language, TakeAlongWords>> = { ja, en };
