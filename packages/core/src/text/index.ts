export { type DecodedText, decodeText } from './decode.js';
export { type Line, splitLines } from './lines.js';
export { type Bilingual, BilingualError, type Message, type Severity } from './message.js';
export { compareCodePoints } from './order.js';
export { codePointCounter, Places } from './position.js';
export { joinSpans, type Range, type Span, sliceSpan, spanOf, trimSpan } from './span.js';
