/** What this reader needs of a DOM node; linkedom and the browser both have it. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<DomNode>;
  readonly parentNode: DomNode | null;
  getAttribute?(name: string): string | null;
}

const unseen = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH HEAD IFRAME OBJECT EMBED CANVAS AUDIO VIDEO SELECT BUTTON INPUT TEXTAREA DATALIST MAP".split(
    " ",
  ),
);
const blocks = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM " +
    "H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL"
  ).split(" "),
);

/** One paragraph of a page: its words, how many letters of it are links, and the element that it stands in. */
export interface Block {
  readonly text: string;
  readonly linked: number;
  readonly element: string;
  readonly isCaption: boolean;
}

/** The paragraphs under a node in reading order: one a block, a table of data whole, its rows as lines with tabs between cells. */
export function blocksOf(root: DomNode): Block[] {
  const found: Block[] = [];
  let text = "";
  let linked = 0;
  let links = 0;
  let captions = 0;
  let element = "";
  const end = (next: string) => {
    if (text.trim()) found.push({ text, linked, element, isCaption: captions > 0 });
    text = "";
    linked = 0;
    element = next;
  };
  const enter = (node: DomNode): void => {
    if (node.nodeType === 3) {
      const words = (node.textContent ?? "").replace(/\s+/gu, " ");
      text += words;
      if (links) linked += words.length;
    }
    if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) return;
    const name = node.nodeName.toUpperCase();
    if (unseen.has(name) || isHidden(node)) return;
    if (name === "BR") {
      text += "\n";
      return;
    }
    const isBlock = blocks.has(name) || name === "TD" || name === "TH";
    const isCaption = isCaptioned(name, node);
    if (isBlock) end(name);
    if (name === "A") links += 1;
    if (isCaption) captions += 1;
    waiting.push(() => {
      if (isBlock) end("");
      if (name === "A") links -= 1;
      if (isCaption) captions -= 1;
    });
    if (name === "TABLE" && isDataTable(node)) text = rowsOf(node);
    else if (name === "PRE") text += node.textContent ?? "";
    else for (const child of Array.from(node.childNodes).reverse()) waiting.push(child);
  };
  /** Nodes to enter and elements to leave, the next one last: pages nest deeper than calls may. */
  const waiting: (DomNode | (() => void))[] = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (typeof next === "function") next();
    else enter(next);
  }
  end("");
  return found;
}

function isCaptioned(name: string, node: DomNode): boolean {
  return name === "FIGCAPTION" || /(^|[-_ ])(caption|photo-?credit|image-?credit)/iu.test(node.getAttribute?.("class") ?? "");
}

function isHidden(node: DomNode): boolean {
  if (!node.getAttribute) return false;
  return node.getAttribute("hidden") !== null || /display\s*:\s*none/iu.test(node.getAttribute("style") ?? "");
}

/** A table of data has rows of several short cells; one that only lays out a page holds blocks or a single column. */
function isDataTable(table: DomNode): boolean {
  if (has(table, "TABLE", 1)) return false;
  const cells = rowsIn(table).map((row) => cellsOf(row));
  if (cells.filter((each) => each.length > 1).length < cells.length / 2) return false;
  return cells.flat().every((cell) => !has(cell, "P", 4) && (cell.textContent ?? "").length < 2_000);
}

function rowsOf(table: DomNode): string {
  return rowsIn(table)
    .map((row) => cellsOf(row).map(cellText).join("\t").trim())
    .filter(Boolean)
    .join("\n");
}

function cellText(cell: DomNode): string {
  return blocksOf(cell)
    .map((block) => block.text.replace(/\s+/gu, " ").trim())
    .join(" ");
}

function cellsOf(row: DomNode): DomNode[] {
  return Array.from(row.childNodes).filter((each) => /^T[DH]$/iu.test(each.nodeName));
}

/** The rows of a table; what a broken page nests in a row is told by its cells. */
function rowsIn(table: DomNode): DomNode[] {
  const found: DomNode[] = [];
  for (const [each, isRow] of below(table, (node) => node.nodeName.toUpperCase() === "TR")) if (isRow) found.push(each);
  return found;
}

/** Whether so many elements of a name lie below a node; it looks no further than it must. */
function has(node: DomNode, name: string, most: number): boolean {
  let n = 0;
  for (const [each] of below(node)) if (each.nodeName.toUpperCase() === name && ++n >= most) return true;
  return false;
}

/** The elements below a node in the order of the page, and whether each is one below which nothing is looked for; without recursion, since pages nest as deep as they like. */
function* below(node: DomNode, ends: (node: DomNode) => boolean = () => false): Generator<readonly [DomNode, boolean]> {
  const waiting = Array.from(node.childNodes).reverse();
  for (let each = waiting.pop(); each; each = waiting.pop()) {
    if (each.nodeType !== 1) continue;
    const isEnd = ends(each);
    yield [each, isEnd];
    if (!isEnd) for (const child of Array.from(each.childNodes).reverse()) waiting.push(child);
  }
}

/** Whether elements lie within one another more than so many times. */
export function isDeeper(node: DomNode, most: number): boolean {
  let level: DomNode[] = [node];
  for (let depth = 0; level.length; depth++) {
    if (depth > most) return true;
    level = level.flatMap((each) => Array.from(each.childNodes).filter(({ nodeType }) => nodeType === 1));
  }
  return false;
}
