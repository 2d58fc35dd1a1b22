/** The style of the page of one file, in the colours of the figures. */
import { PALETTES } from '@plangraph/widget';
import { FONT_FAMILY } from '@plangraph/widget/figure';

function colors(scheme: 'light' | 'dark'): string {
  const { ground, ink, muted, accent, region } = PALETTES[scheme];
  return `--ground:${ground};--ink:${ink};--muted:${muted};--accent:${accent};--region:${region};color-scheme:${scheme}`;
}

/** @param scheme absent where the page follows the reader's system */
export function pageStyle(scheme: 'light' | 'dark' | undefined): string {
  const dark = scheme === undefined ? `@media (prefers-color-scheme:dark){:root{${colors('dark')}}}` : '';
  return `:root{${colors(scheme ?? 'light')}}${dark}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.6 ${FONT_FAMILY}}
main,footer{max-width:1400px;margin:0 auto;padding:0 20px}
h1{font-size:20px;line-height:1.4;margin:18px 0 10px;overflow-wrap:anywhere}
h2{font-size:16px;margin:2px 0 8px;overflow-wrap:anywhere;unicode-bidi:isolate}
h3{font-size:13px;margin:14px 0 2px;color:var(--muted)}
a{color:var(--accent)}
button{font:inherit;color:inherit;background:none;border:1px solid color-mix(in srgb,var(--muted) 45%,transparent);border-radius:6px;padding:3px 10px;cursor:pointer}
button:hover{border-color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
#tools{display:flex;flex-wrap:wrap;gap:8px;margin:0 0 10px}
#tools[hidden]{display:none}
.finder{position:relative}
input{font:inherit;color:inherit;background:var(--ground);border:1px solid var(--muted);border-radius:6px;padding:3px 10px;width:min(320px,70vw)}
.found{position:absolute;z-index:2;margin:2px 0 0;padding:0;list-style:none;background:var(--ground);border-radius:6px;box-shadow:0 2px 12px #0004;width:min(420px,88vw);max-height:50vh;overflow:auto}
.found button{border:0;border-radius:0;width:100%;text-align:left;overflow-wrap:anywhere}
.split{display:flex;gap:18px;align-items:stretch}
.picture{flex:1 1 auto;min-width:0}
figure{margin:0}
figure svg{display:block;width:100%;height:auto;max-height:none}
#live{position:relative;height:min(78vh,900px);min-height:420px;border:1px solid color-mix(in srgb,var(--muted) 30%,transparent);border-radius:8px;overflow:hidden}
#live[hidden]{display:none}
#live,#live canvas{touch-action:pan-x pan-y!important}
#drawn.printed{display:none}
aside{flex:0 0 360px;max-height:min(78vh,900px);overflow:auto;overflow-wrap:anywhere}
aside[hidden]{display:none}
aside ul,.place{margin:0;padding:0;list-style:none}
aside li button,.place button{border:0;padding:1px 0;text-align:left;color:var(--accent);unicode-bidi:isolate}
aside li button:hover{text-decoration:underline}
.place li{padding-left:12px;border-left:2px solid var(--region)}
.kind,.hint{color:var(--muted);margin:0}
.text{margin:2px 0;white-space:pre-line;unicode-bidi:isolate}
#legend h2{font-size:13px;color:var(--muted);margin:12px 0 2px}
#legend ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:2px 18px;font-size:13px}
#legend li{display:flex;gap:6px;align-items:center}
.scroll{overflow:auto}
table{border-collapse:collapse;font-size:13px}
th,td{border:1px solid color-mix(in srgb,var(--muted) 30%,transparent);padding:2px 6px;text-align:right}
th{text-align:left;font-weight:400}
footer{color:var(--muted);font-size:13px;padding-bottom:20px}
footer[hidden]{display:none}
.notes{color:var(--ink);padding-left:20px}
.notes li{margin:4px 0;unicode-bidi:isolate}
@media (max-width:900px){#live{height:min(70vh,110vw);min-height:320px}.split{flex-direction:column}aside{flex-basis:auto;max-height:none}}
@media print{#live,#tools,aside,#legend,footer{display:none!important}#drawn.printed{display:block}}
`;
}
