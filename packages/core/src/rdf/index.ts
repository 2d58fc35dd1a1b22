export type { DocumentNames } from './describe-document.js';
export { checkBase, localName, localPart, NameError, Names, termName } from './names.js';
export {
  DEFAULT_BASE,
  KINDS_OF_NAMES,
  type KindOfName,
  NAMESPACES,
  type NamespacePrefix,
  prefixesFor,
  type VocabularyName,
  vocabulary,
} from './namespaces.js';
export { Registry, rebase } from './registry.js';
export type { GraphName } from './statements.js';
