import { type Attribute, type Graph, type GraphEdge, type GraphNode, xmlText } from "./graph.js";

/** GraphML 1.0 (graphml.graphdrawing.org): one undirected graph. What differs from span to span has the span in the attribute's name, as `share 2021`. */
export function writeGraphml(
  graph: Graph,
  spans: readonly { readonly id: string; readonly since: string; readonly until: string }[],
): string {
  const spread = (attributes: readonly Attribute[]) =>
    attributes.flatMap((each) => spans.map((span) => ({ ...each, id: `${each.id} ${span.id}`, of: each.id, span })));
  const nodeSpells = spread(graph.nodeSpellAttributes);
  const edgeSpells = spread(graph.edgeSpellAttributes);
  const keyed = (kind: "node" | "edge", attributes: readonly Attribute[]) =>
    attributes.map((each, index) => ({ ...each, key: `${kind[0]}${index}` }));
  const nodeKeys = keyed("node", [{ id: "label", type: "string" }, ...graph.nodeAttributes, ...nodeSpells]);
  const edgeKeys = keyed("edge", [{ id: "weight", type: "double" }, ...graph.edgeAttributes, ...edgeSpells]);
  const declared = (kind: string, keys: typeof nodeKeys) =>
    keys.map(({ key, id, type }) => `  <key id="${key}" for="${kind}" attr.name="${xmlText(id)}" attr.type="${type}"/>`);
  const spellsOf = (each: GraphNode | GraphEdge, all: typeof nodeSpells) =>
    Object.fromEntries(
      all.map(({ id, of, span }) => [
        id,
        each.spells.find((spell) => spell.since === span.since && spell.until === span.until)?.values[of] ?? null,
      ]),
    );
  const data = (keys: typeof nodeKeys, values: Readonly<Record<string, unknown>>) =>
    keys.flatMap(({ key, id }) => {
      const value = values[id] as string | number | boolean | null | undefined;
      return value === null || value === undefined || (typeof value === "number" && !Number.isFinite(value))
        ? []
        : [`<data key="${key}">${xmlText(value)}</data>`];
    });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...declared("node", nodeKeys),
    ...declared("edge", edgeKeys),
    `  <graph id="${xmlText(graph.title)}" edgedefault="undirected">`,
    ...graph.nodes.map(
      (node) =>
        `    <node id="${xmlText(node.id)}">${data(nodeKeys, { label: node.label, ...node.values, ...spellsOf(node, nodeSpells) }).join("")}</node>`,
    ),
    ...graph.edges.map(
      (edge) =>
        `    <edge id="${xmlText(edge.id)}" source="${xmlText(edge.source)}" target="${xmlText(edge.target)}">${data(edgeKeys, { weight: edge.weight, ...edge.values, ...spellsOf(edge, edgeSpells) }).join("")}</edge>`,
    ),
    "  </graph>",
    "</graphml>",
    "",
  ].join("\n");
}
