import { fromMarkdown } from "mdast-util-from-markdown";
import { expect, it } from "vitest";
import { asBlock, plainly } from "./plainly.js";

/** What an editor would draw, by a reader of Markdown that is not ours. */
function kindsIn(markdown: string): string[] {
  const kinds: string[] = [];
  const walk = (each: { type: string; children?: unknown[] }) => {
    kinds.push(each.type);
    for (const child of each.children ?? []) walk(child as typeof each);
  };
  walk(fromMarkdown(markdown) as never);
  return [...new Set(kinds)];
}

it.each([
  "![a](https://example.org/seen.png)",
  "[come](command:workbench.action.terminal.new)",
  "<img src=https://example.org/seen.png>",
  "[a]: https://example.org\n\n![x][a]",
  "a\n===\n\n- b\n1. c\n\n    code",
  "<https://example.org> & &#33;[a](b)",
  "**bold** _thin_ `code` ~~gone~~ | a | b |",
])("%j is words and nothing else", (words) => {
  const drawn = plainly(words);
  expect(kindsIn(drawn).filter((each) => !["root", "paragraph", "text", "break"].includes(each))).toEqual([]);
  expect(kindsIn(`**${plainly(words.split("\n")[0] ?? "")}**`)).not.toContain("image");
});

it("nothing in a query ends its block", () => {
  const query = "select 1 -- ```\n````\n![a](https://example.org)";
  expect(kindsIn(asBlock(query, "sql"))).toEqual(["root", "code"]);
});
