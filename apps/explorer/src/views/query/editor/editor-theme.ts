import { EditorView } from '@codemirror/view';

/** The page's colours, which follow the scheme by themselves. */
export const editorTheme = EditorView.theme({
  '&': { backgroundColor: 'var(--surface)', color: 'var(--ink)', fontSize: '13.5px', borderRadius: '10px' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '1px' },
  '.cm-scroller': {
    fontFamily: 'var(--mono), var(--fonts)',
    lineHeight: '1.6',
    maxHeight: 'min(44vh, max(10em, 100vh - 560px))',
    overflow: 'auto',
  },
  '.cm-content': { padding: '10px 0', minHeight: '8em', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 12px 0 6px' },
  '.cm-gutters': {
    backgroundColor: 'transparent',
    color: 'var(--muted)',
    border: '0',
    userSelect: 'none',
  },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 28%, transparent)',
  },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--accent-soft)' },
  '.tok-keyword': { color: 'var(--accent)', fontWeight: '600' },
  '.tok-comment': { color: 'var(--muted)', fontStyle: 'italic' },
  '.tok-string': { color: 'var(--query-string)' },
  '.tok-name': { color: 'var(--query-name)' },
  '.tok-variable': { color: 'var(--query-variable)' },
  '.cm-faultLine': { backgroundColor: 'var(--query-fault-soft)' },
  '.cm-fault': { textDecoration: 'underline wavy var(--query-fault)', textUnderlineOffset: '0.25em' },
  '.cm-tooltip': {
    border: '1px solid var(--line)',
    borderRadius: '10px',
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
    boxShadow: 'var(--shadow)',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--mono), var(--fonts)',
    // As many options as are drawn at a time; the list does not scroll, it moves on.
    maxHeight: 'none',
    maxWidth: 'min(560px, 92vw)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '4px 10px', lineHeight: '1.5' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--accent-soft)', color: 'var(--ink)' },
  '.cm-completionDetail': {
    marginLeft: '0.9em',
    fontStyle: 'normal',
    fontFamily: 'var(--fonts)',
    color: 'var(--muted)',
  },
});
