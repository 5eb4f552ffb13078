import { colours, fonts } from "../../views/css/tokens.js";

const variables = (theme: "light" | "dark") =>
  (["paper", "panel", "ink", "ink-2", "ink-3", "line", "line-2", "accent", "accent-wash"] as const)
    .map((name) => `--${name}:${colours[theme][name]}`)
    .join(";");

/** The page of a marked-up manuscript: the text as in a book, the findings beside it; in print they follow their paragraph. */
export const markedUpCss = `
:root{color-scheme:light;${variables("light")}}
@media (prefers-color-scheme:dark){:root{color-scheme:dark;${variables("dark")}}}
@media print{:root{color-scheme:light;${variables("light")}}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:14px/20px ${fonts.sans};font-variant-numeric:tabular-nums}
header,main{max-width:1120px;margin:0 auto;padding:0 24px}
header{padding-top:32px;padding-bottom:20px;border-bottom:1px solid var(--line);margin-bottom:28px}
.kind{margin:0 0 6px;font-size:12px;line-height:16px;color:var(--ink-3);overflow-wrap:anywhere}
h1{margin:0 0 8px;font:600 29px/38px ${fonts.serif};max-width:30em}
.sum{margin:0 0 14px;color:var(--ink-2)}
nav ul{list-style:none;margin:0;padding:0;columns:3 240px;column-gap:24px}
nav li{break-inside:avoid;font-size:12px;line-height:20px}
nav a,.cited{color:inherit;text-decoration-color:var(--line-2);text-underline-offset:3px}
.count{color:var(--ink-3)}
.sign{display:inline-block;width:1.1em;text-align:center}
.row{display:grid;grid-template-columns:minmax(0,40em) minmax(220px,1fr);gap:0 36px;align-items:start}
main p,main h2{margin:0 0 16px;font:18px/28px ${fonts.serif};white-space:pre-wrap;overflow-wrap:anywhere}
main h2{font-weight:600;font-size:21px;margin-top:20px}
.margin{padding-bottom:12px}
aside{font-size:12px;line-height:17px;color:var(--ink-2);padding:0 0 0 10px;border-left:2px solid var(--line-2);margin:5px 0 10px}
aside b{font-weight:600;color:var(--ink)}
aside .code{display:block;color:var(--ink-3)}
aside.error{border-left-color:var(--ink)}
aside.note{border-left-style:dotted}
aside:target,p:target{background:var(--accent-wash);outline:2px solid var(--accent);outline-offset:3px;border-radius:3px}
.also{color:var(--ink-3);margin-right:6px}
.mark{color:inherit;text-underline-offset:4px;text-decoration:underline solid 2px var(--ink)}
.mark.warning{text-decoration:underline dashed 1.5px var(--ink-2)}
.mark.note{text-decoration:underline dotted 1.5px var(--ink-3)}
a:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
@media (max-width:860px){.row{display:block}.margin:not(:empty){padding:0 0 14px 12px}main p{font-size:17px;line-height:27px}}
@media print{body{font-size:11px}.row{display:block;break-inside:auto}aside{break-inside:avoid}main p{font-size:11pt;line-height:16pt}}
`;
