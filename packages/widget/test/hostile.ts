/** Text that wants to be more than text: for every test of a way from data to screen, figure or file. */

/** What a label, a title or a name may hold. */
export const HOSTILE: readonly string[] = [
  '<script>globalThis.ran = 1</script>',
  '"><img src=x onerror="globalThis.ran = 1"><b x="',
  '"><image href="https://example.org/x" onerror="globalThis.ran = 1"/>',
  '</script></style></title></textarea></noscript></svg><script>globalThis.ran = 1</script>',
  '<!--<script>',
  "]]>&lt;&#60;&nbsp;<!--'",
  '<?xml-stylesheet href="x"?><!DOCTYPE x [<!ENTITY a "b">]>&a;',
  '{{globalThis.ran = 1}}',
  '=HYPERLINK("https://example.org/x")',
  'javascript:globalThis.ran=1',
  ' JaVa\tScRiPt:globalThis.ran=1//https://example.org/',
  'data:text/html,<script>globalThis.ran=1</script>',
  '//example.org/x',
  'url(https://example.org/x)',
  '__proto__',
  'constructor',
  '\u202eabc\u2066\u200f',
  'a\0b\ud800c\udfffd\ufffe\u0085\x1b[31m',
  '',
  ' \n\t ',
  '省'.repeat(34_000),
  `${'\u0301'.repeat(5_000)}x`,
  '👩‍👩‍👧‍👦'.repeat(200),
];

/** The first characters of such a text, as the name of a test. */
export function nameOf(words: string): string {
  return JSON.stringify(words.slice(0, 30));
}
