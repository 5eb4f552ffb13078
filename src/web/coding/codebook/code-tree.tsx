import type { CategoryLine } from "../../../pages/coding.js";

interface Branch {
  readonly category: CategoryLine;
  readonly depth: number;
}

/** Codes below their parents, in the order of the file. */
export function treeOf(categories: readonly CategoryLine[]): Branch[] {
  const ids = new Set(categories.map(({ id }) => id));
  const below = new Map<string | null, CategoryLine[]>();
  for (const each of categories) {
    const parent = each.parent !== null && ids.has(each.parent) ? each.parent : null;
    below.set(parent, [...(below.get(parent) ?? []), each]);
  }
  const walk = (parent: string | null, depth: number): Branch[] =>
    (below.get(parent) ?? []).flatMap((category) => [{ category, depth }, ...walk(category.id, depth + 1)]);
  return walk(null, 0);
}

export function CodeLine({ category, depth, isOpen, open }: Branch & { isOpen: boolean; open: () => void }) {
  return (
    <li className={isOpen ? "is-here" : undefined} data-depth={Math.min(depth, 6)}>
      <button type="button" data-step="" data-ev={`code:${category.id}`} aria-pressed={isOpen} onClick={open}>
        <span className="code-name">
          {category.colour && <i className="swatch" style={{ backgroundColor: category.colour }} />}
          {category.name}
          {category.key && <kbd>{category.key}</kbd>}
        </span>
        <span className="code-says">{category.definition}</span>
        <span className="number">{category.codings || <span className="faint">0</span>}</span>
      </button>
    </li>
  );
}
