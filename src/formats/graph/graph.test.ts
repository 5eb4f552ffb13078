import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { writeGexf } from "./gexf.js";
import type { Graph } from "./graph.js";
import { writeGraphml } from "./graphml.js";

const spans = [
  { id: "2020", since: "2020-01-01", until: "2020-12-31" },
  { id: "2021", since: "2021-01-01", until: "2021-12-31" },
];
const graph: Graph = {
  title: "Border & hills",
  nodeAttributes: [{ id: "kind", type: "string" }],
  nodeSpellAttributes: [{ id: "complex", type: "string" }],
  edgeAttributes: [{ id: "km", type: "double" }],
  edgeSpellAttributes: [{ id: "share", type: "double" }],
  nodes: [
    {
      id: "A",
      label: "A <i>",
      values: { kind: "state" },
      spells: [{ since: "2020-01-01", until: "2020-12-31", values: { complex: "c1" } }],
    },
    { id: "B", label: "B", values: { kind: null }, spells: [] },
  ],
  edges: [
    {
      id: "A B",
      source: "A",
      target: "B",
      weight: 0.25,
      values: { km: 0 },
      spells: [{ since: "2021-01-01", until: "2021-12-31", values: { share: 0.25 } }],
    },
  ],
};

/** Names of elements with their attributes; throws where the XML is not well-formed. */
function elements(xml: string): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) =>
    found.push({ name, attributes: Object.fromEntries(Object.values(attributes).map((each) => [each.name, each.value])) }),
  );
  parser.write(xml).close();
  return found;
}

describe("graphs for other programs", () => {
  it("GraphML declares every key that its data use, and names the span of what differs in time", () => {
    const xml = writeGraphml(graph, spans);
    const all = elements(xml);
    const keys = new Map(all.filter(({ name }) => name === "key").map(({ attributes }) => [attributes["id"], attributes["attr.name"]]));
    expect([...keys.values()]).toEqual(["label", "kind", "complex 2020", "complex 2021", "weight", "km", "share 2020", "share 2021"]);
    for (const { attributes } of all.filter(({ name }) => name === "data")) expect(keys.has(attributes["key"])).toBe(true);
    expect(xml).toContain('<data key="n0">A &lt;i&gt;</data>');
    expect(xml).toContain('<data key="e3">0.25</data>');
    expect(xml).not.toContain('<data key="e2">');
  });

  it("GEXF keeps spans as spells, for a timeline", () => {
    const xml = writeGexf(graph);
    const all = elements(xml);
    const declared = new Set(all.filter(({ name }) => name === "attribute").map(({ attributes }) => attributes["id"]));
    for (const { attributes } of all.filter(({ name }) => name === "attvalue")) expect(declared.has(attributes["for"])).toBe(true);
    expect(xml).toContain('<attvalue for="t.share" value="0.25" start="2021-01-01" end="2021-12-31"/>');
    expect(xml).toContain('weight="0.25"');
  });

  it("is well-formed whatever the words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.oneof(fc.double(), fc.constant(null), fc.string({ unit: "binary" })), (word, value) => {
        const [first, ...rest] = graph.nodes;
        const odd = {
          ...graph,
          title: word,
          nodes: [{ ...(first as Graph["nodes"][number]), label: word, values: { kind: value } }, ...rest],
        };
        elements(writeGraphml(odd, spans));
        elements(writeGexf(odd));
      }),
    );
  });
});
