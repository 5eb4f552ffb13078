import { Readability } from "@mozilla/readability";
import { type Block, blocksOf, type DomNode, isDeeper } from "../dom-text.js";

type Dom = ConstructorParameters<typeof Readability>[0] & { readonly body: unknown };

/** The paragraphs of a page's main text. Readability takes the page apart, so a second copy comes from `again`. */
export function mainPart(document: Dom, again: () => Dom): Block[] {
  const isTable = tableShare(blocksOf(document.body as DomNode)) > 0.5;
  const content = isTable || isDeeper(document.body as DomNode, mostNested) ? undefined : article(document);
  const main = content ? trimmed(blocksOf(content)) : [];
  if (main.some(isProse) && letters(main) >= 140) return main;
  const body = blocksOf((isTable ? document : again()).body as DomNode);
  return isTable
    ? body
    : longer(
        main,
        body.filter((each) => !isNavigation(each)),
      );
}

/** Readability asks each element for all of its text: where elements lie within one another so often, the whole page is read instead. */
const mostNested = 250;

/** All paragraphs of a page but its menus: a manuscript has parts that no main text keeps, above all its list of references. */
export function wholePage(document: Dom): Block[] {
  return blocksOf(document.body as DomNode).filter((each) => !isNavigation(each) || /\d/u.test(each.text));
}

function article(document: Dom): DomNode | undefined {
  try {
    return (
      new Readability<DomNode>(document, { serializer: (node) => node as unknown as DomNode, charThreshold: 250 }).parse()?.content ??
      undefined
    );
  } catch (cause) {
    if (cause instanceof TypeError) return undefined; // Readability trips over pages whose parts stand outside a body
    throw cause;
  }
}

function longer(main: Block[], body: Block[]): Block[] {
  return letters(body) > 2 * letters(main) ? body : main;
}

/** Without what stands before the first and after the last paragraph of prose: bylines, menus, notices; and links to other pages within. */
function trimmed(blocks: readonly Block[]): Block[] {
  const inner = blocks.filter((each) => !each.isCaption && !isNavigation(each) && !isNotice(each));
  const first = inner.findIndex(isProse);
  if (first < 0) return [...inner];
  const last = inner.findLastIndex(isProse);
  const before = inner.slice(0, first).filter((each, index) => isHeading(each) && index >= first - 2);
  const after = inner.slice(last + 1).filter((each) => endsSentence(each) || each.element === "TABLE" || isList(each));
  const kept = [...before, ...inner.slice(first, last + 1), ...after];
  return letters(kept) < letters(inner) * mostTrimmed ? inner : kept;
}

/** Where more than a tenth would go, what stands at the edges is no mere byline. */
const mostTrimmed = 0.9;

function isProse(block: Block): boolean {
  const words = count(block.text);
  return block.linked < block.text.length / 2 && ((words >= 12 && endsSentence(block)) || words >= 40 || block.element === "TABLE");
}

function isHeading(block: Block): boolean {
  return /^H[1-6]$/u.test(block.element);
}

function isList(block: Block): boolean {
  return block.element === "LI" || block.element === "DD" || block.element === "PRE";
}

function endsSentence(block: Block): boolean {
  return /[.!?…。؟।۔:;]["'”’»)\]]*\s*$/u.test(block.text);
}

/** Mostly links, and no sentence of their own. */
function isNavigation(block: Block): boolean {
  return block.linked > block.text.trim().length * 0.7 && count(block.text) < 40;
}

const notice =
  /^(advert(isement)?s?|skip to content|share( this)?|like this story|(read|see) (more|also)|related:?|don['’]t miss|recommended|sign up|subscribe|you may also like|most (read|popular)|copyright|©|all rights reserved|click here|follow us|join our|photos?:|image:|loading|(published|posted|updated):?\s.{0,40}\d)/iu;
const closing =
  /(all rights reserved|©\s?\d{4}|newsletter|uses cookies|follow (him|her|them|us) on|on twitter @|getty images|our (terms|privacy))/iu;

function isNotice(block: Block): boolean {
  const text = block.text.trim();
  const words = count(text);
  return (words < 30 && notice.test(text) && !isHeading(block)) || (words < 45 && closing.test(text));
}

function letters(blocks: readonly Block[]): number {
  return blocks.reduce((sum, each) => sum + each.text.trim().length, 0);
}

function tableShare(blocks: readonly Block[]): number {
  return letters(blocks.filter((each) => each.element === "TABLE")) / Math.max(1, letters(blocks));
}

function count(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}
