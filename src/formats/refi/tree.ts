import { refuse } from "../refusal.js";
import { walkXml } from "../xml.js";

/** An element of XML by its local name. */
export interface Element {
  readonly name: string;
  readonly children: Element[];
  text: string;
  /** An attribute; empty where it is missing. */
  attribute(name: string): string;
}

const deepest = 200;
/** A project with 300,000 codings has about as many. */
const mostElements = 2_000_000;

/** XML as a tree. Entities, broken XML and elements nested beyond all reason are refused. */
export function treeOf(source: string, most = mostElements): Element {
  const open: Element[] = [];
  let root: Element | undefined;
  let elements = 0;
  walkXml(source, {
    open: (prefixed, attribute) => {
      if (++elements > most) refuse("data/too-large", `it has more than ${most} elements.`, "Split the project, and add its parts.");
      const element: Element = { name: prefixed.replace(/^.*:/u, ""), children: [], text: "", attribute };
      open.at(-1)?.children.push(element);
      root ??= element;
      open.push(element);
      if (open.length > deepest)
        refuse("data/too-large", `its elements are nested more than ${deepest} deep.`, "Export it again from its own program.");
    },
    text: (more) => {
      const last = open.at(-1);
      if (last) last.text += more;
    },
    close: () => void open.pop(),
  });
  return root ?? refuse("data/unreadable", "its XML holds no element.", "Export it again from its own program.");
}

export function childOf(element: Element, name: string): Element | undefined {
  return element.children.find((each) => each.name === name);
}

export function childrenOf(element: Element | undefined, ...names: readonly string[]): Element[] {
  return element ? element.children.filter((each) => names.includes(each.name)) : [];
}

/** How often each element occurs. */
export function countElements(root: Element): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const rest = [root];
  for (let next = rest.pop(); next; next = rest.pop()) {
    counts.set(next.name, (counts.get(next.name) ?? 0) + 1);
    for (const each of next.children) rest.push(each);
  }
  return counts;
}
