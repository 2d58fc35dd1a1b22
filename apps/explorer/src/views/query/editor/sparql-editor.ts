/** The editor: CodeMirror with SPARQL, completion and a mark at a fault. The only module that knows CodeMirror. */
import {
  autocompletion,
  type CompletionContext,
  closeCompletion,
  completionKeymap,
  completionStatus,
  selectedCompletionIndex,
  setSelectedCompletion,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { sparql } from '@codemirror/legacy-modes/mode/sparql';
import { Compartment, EditorState, Prec, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { editorTheme } from './editor-theme.js';
import type { Offers } from './offers.js';

export interface EditorHost {
  /** Offers for the text and the place of the cursor; undefined where there is nothing to offer. */
  offers(text: string, at: number): Offers | undefined;
  changed(text: string): void;
  run(): void;
}

/** A place of a fault, from 1; columns count code points. */
export interface FaultPlace {
  line: number;
  column: number;
}

const setFault = StateEffect.define<FaultPlace | undefined>();
const faultLine = Decoration.line({ class: 'cm-faultLine' });
const faultMark = Decoration.mark({ class: 'cm-fault' });

const fault = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(setFault)) continue;
      if (effect.value === undefined) return Decoration.none;
      const { line, from, to } = placed(transaction.state, effect.value);
      return Decoration.set(from < to ? [faultLine.range(line), faultMark.range(from, to)] : [faultLine.range(line)]);
    }
    // What was mended may be right now.
    return transaction.docChanged ? Decoration.none : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Offsets of the line, and of the word at the place; a place outside the text is moved into it. */
function placed(state: EditorState, { line, column }: FaultPlace): { line: number; from: number; to: number } {
  const { from: start, text } = state.doc.line(Math.min(Math.max(line, 1), state.doc.lines));
  const before = Array.from(text)
    .slice(0, Math.max(column - 1, 0))
    .join('').length;
  const [word = ''] = /^\s*\S+/u.exec(text.slice(before)) ?? [];
  return { line: start, from: start + before, to: start + before + word.length };
}

/**
 * Text typed over a selection. Left to the browser, it keeps the colour of what was there by an inline style, which the
 * content security policy refuses with an error in the console.
 */
const typedOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { state, composing } = view;
    if (event.inputType !== 'insertText' || event.data === null || composing || state.selection.main.empty)
      return false;
    view.dispatch(state.update(state.replaceSelection(event.data), { userEvent: 'input.type', scrollIntoView: true }));
    return true;
  },
});

/**
 * Chooses the first offer where what was typed can only be meant to be completed: a name behind its prefix, or a word
 * that is none of SPARQL's. Elsewhere Enter is to begin a line.
 */
const firstChosen = EditorView.updateListener.of(({ state, view }) => {
  if (completionStatus(state) !== 'active' || selectedCompletionIndex(state) !== null) return;
  const { head } = state.selection.main;
  const before = state.sliceDoc(state.doc.lineAt(head).from, head);
  if (/(?:\p{L}:[\p{L}\p{N}_]|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{M}\p{N}_.ー-]*$/u.test(before)) {
    view.dispatch({ effects: setSelectedCompletion(0) });
  }
});

const highlighting = HighlightStyle.define([
  { tag: tags.keyword, class: 'tok-keyword' },
  { tag: tags.standard(tags.variableName), class: 'tok-keyword' },
  { tag: tags.comment, class: 'tok-comment' },
  { tag: tags.string, class: 'tok-string' },
  { tag: tags.atom, class: 'tok-name' },
  { tag: tags.local(tags.variableName), class: 'tok-variable' },
]);

export class SparqlEditor {
  private readonly view: EditorView;
  private readonly label = new Compartment();

  /** @param parent element in the shadow root that the editor's styles are adopted by */
  constructor(parent: HTMLElement, text: string, label: string, host: EditorHost) {
    const complete = (context: CompletionContext) => {
      const found = host.offers(context.state.doc.toString(), context.pos);
      if (found === undefined || found.offers.length === 0) return null;
      // One letter is too little to open a list over the text unasked, unless a prefix or a question mark is there.
      if (!context.explicit && context.pos - found.from < 2 && !context.matchBefore(/[:?$]/)) return null;
      return {
        from: found.from,
        filter: false,
        options: found.offers.map(({ text: offered, detail, kind }) => ({
          label: offered,
          ...(detail === '' ? {} : { detail }),
          type: kind,
        })),
      };
    };
    const runs = (view: EditorView) => {
      closeCompletion(view);
      host.run();
      return true;
    };
    this.view = new EditorView({
      parent,
      root: parent.getRootNode() as ShadowRoot,
      state: EditorState.create({
        doc: text,
        extensions: [
          Prec.highest(keymap.of([{ key: 'Mod-Enter', run: runs }])),
          lineNumbers(),
          history(),
          drawSelection(),
          bracketMatching(),
          EditorState.tabSize.of(2),
          EditorView.lineWrapping,
          StreamLanguage.define(sparql),
          syntaxHighlighting(highlighting),
          autocompletion({ override: [complete], icons: false, maxRenderedOptions: 8, selectOnOpen: false }),
          firstChosen,
          // Tab is not bound: it leaves the editor.
          keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
          fault,
          typedOver,
          this.label.of(labelled(label)),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) host.changed(update.state.doc.toString());
          }),
          editorTheme,
        ],
      }),
    });
  }

  set text(text: string) {
    const { state } = this.view;
    if (text === state.doc.toString()) return;
    this.view.dispatch({ changes: { from: 0, to: state.doc.length, insert: text }, selection: { anchor: 0 } });
  }

  set name(name: string) {
    this.view.dispatch({ effects: this.label.reconfigure(labelled(name)) });
  }

  /** Marks the place, or takes the mark away. */
  mark(place: FaultPlace | undefined): void {
    this.view.dispatch({ effects: setFault.of(place) });
  }

  /** Puts the cursor there, and the keyboard with it. */
  goTo(place: FaultPlace): void {
    const { from } = placed(this.view.state, place);
    this.view.dispatch({ selection: { anchor: from }, scrollIntoView: true });
    this.view.focus();
  }

  focus(): void {
    this.view.focus();
  }

  destroy(): void {
    this.view.destroy();
  }
}

function labelled(name: string) {
  return EditorView.contentAttributes.of({
    'aria-label': name,
    // Focusable without it; some checks do not know that of editable text.
    tabindex: '0',
    autocapitalize: 'off',
    autocorrect: 'off',
    spellcheck: 'false',
  });
}
