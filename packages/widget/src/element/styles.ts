/** The look of the widget, in its shadow root alone. */
import type { Scheme } from '../looks/appearance.js';

const CSS = `
:host{display:flex;flex-direction:column;box-sizing:border-box;block-size:var(--plan-graph-height,30rem);min-inline-size:0;position:relative;contain:layout}
:host([hidden]){display:none}
:host([theme=light]){color-scheme:light}
:host([theme=dark]){color-scheme:dark}
.probe{position:absolute;visibility:hidden;color:light-dark(#000,#fff);transition:color 1ms}
.frame{all:initial;display:block;flex:1 1 0;min-block-size:0;position:relative;overflow:hidden;box-sizing:border-box;font:13px/1.5 var(--plan-graph-font,system-ui,'Hiragino Sans','Yu Gothic',Meiryo,'Noto Sans CJK JP',sans-serif);background:var(--ground);color:var(--ink);border:var(--plan-graph-border,1px solid var(--line));border-radius:var(--plan-graph-radius,6px)}
.stage,.still,.print{position:absolute;inset:0}
.stage{outline:0}
.stage,.stage canvas{touch-action:pan-x pan-y!important}
.stage:focus-visible::after{content:"";position:absolute;inset:0;pointer-events:none;border:var(--plan-graph-focus-ring,3px solid var(--accent));border-radius:inherit;z-index:3}
.still{pointer-events:none}
.still svg,.print svg{display:block;inline-size:100%;block-size:100%}
.live .still,.print{display:none}
.tools{position:absolute;inset-inline-end:10px;inset-block-end:10px;display:grid;gap:1px;background:var(--line);border:1px solid var(--line);border-radius:8px;overflow:hidden;z-index:2}
button{all:unset;display:grid;place-items:center;inline-size:36px;block-size:36px;background:var(--ground);color:var(--ink);cursor:pointer}
button:hover{color:var(--accent)}
button:focus-visible{outline:var(--plan-graph-focus-ring,3px solid var(--accent));outline-offset:-3px}
.hint{position:absolute;inset-inline:0;inset-block-end:14px;margin:auto;inline-size:fit-content;max-inline-size:80%;padding:4px 12px;border-radius:6px;background:var(--ink);color:var(--ground);pointer-events:none;opacity:0;transition:opacity .2s;z-index:2}
.hint.on{opacity:1}
.status,.keys{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.message{position:absolute;inset:0;overflow:auto;padding:16px;box-sizing:border-box;background:var(--ground);z-index:2}
.message p{margin:0 0 .5em}
.message code{font:12px/1.5 ui-monospace,monospace;overflow-wrap:anywhere;color:var(--muted)}
.waiting{position:absolute;inset:0;display:grid;place-items:center;color:var(--muted)}
.caption{display:block;flex:none;padding-block-start:4px}
.source{margin:0;font:11px/1.5 var(--plan-graph-font,system-ui,sans-serif);opacity:.85;max-block-size:4.5em;overflow:auto}
[hidden]{display:none!important}
@media (prefers-reduced-motion:reduce){.hint{transition:none}}
@media print{.stage,.still,.tools,.hint,.waiting{display:none!important}.print{display:block}.frame{background:#fff;color:#000;break-inside:avoid}}
`;

let sheet: CSSStyleSheet | undefined;

/** The sheet that all widgets of a document share; constructed, so that no policy on styles stands against it. */
export function sharedSheet(): CSSStyleSheet {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
  }
  return sheet;
}

/** A sheet for one widget's height; nothing where the text is no height. */
export function heightSheet(height: string): CSSStyleSheet | undefined {
  const length = /^\d+(\.\d+)?$/.test(height) ? `${height}px` : height;
  if (!CSSStyleSheet.prototype.replaceSync || !globalThis.CSS.supports('block-size', length)) return undefined;
  const own = new CSSStyleSheet();
  own.insertRule(':host{}');
  // Set as a property, no text of the page is read as rules.
  (own.cssRules[0] as CSSStyleRule).style.setProperty('block-size', length);
  return own;
}

/**
 * @param probe an element of the widget whose colour is `light-dark()`
 * @param theme the attribute
 * @returns the scheme that is asked for, else that of the page there
 */
export function schemeOf(probe: Element, theme: string): Scheme {
  if (theme === 'light' || theme === 'dark') return theme;
  if (globalThis.CSS.supports('color', 'light-dark(#000,#fff)'))
    return getComputedStyle(probe).color === 'rgb(255, 255, 255)' ? 'dark' : 'light';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
