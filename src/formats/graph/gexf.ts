import { type Attribute, type Graph, type GraphEdge, type GraphNode, xmlText } from "./graph.js";

/** GEXF 1.3 (gexf.net): an undirected graph over time; what differs from span to span is a dynamic attribute, for the timeline of Gephi. */
export function writeGexf(graph: Graph): string {
  const declared = (kind: "node" | "edge", mode: "static" | "dynamic", attributes: readonly Attribute[]) =>
    attributes.length === 0
      ? []
      : [
          `    <attributes class="${kind}" mode="${mode}">`,
          ...attributes.map(
            ({ id, type }) =>
              `      <attribute id="${mode === "static" ? "" : "t."}${xmlText(id)}" title="${xmlText(id)}" type="${type}"/>`,
          ),
          "    </attributes>",
        ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">',
    `  <meta><creator>Amity</creator><description>${xmlText(graph.title)}</description></meta>`,
    '  <graph defaultedgetype="undirected" mode="dynamic" timeformat="date">',
    ...declared("node", "static", graph.nodeAttributes),
    ...declared("node", "dynamic", graph.nodeSpellAttributes),
    ...declared("edge", "static", graph.edgeAttributes),
    ...declared("edge", "dynamic", graph.edgeSpellAttributes),
    "    <nodes>",
    ...graph.nodes.map((node) => `      <node id="${xmlText(node.id)}" label="${xmlText(node.label)}">${values(node)}</node>`),
    "    </nodes>",
    "    <edges>",
    ...graph.edges.map(
      (edge) =>
        `      <edge id="${xmlText(edge.id)}" source="${xmlText(edge.source)}" target="${xmlText(edge.target)}"${edge.weight === null ? "" : ` weight="${edge.weight}"`}>${values(edge)}</edge>`,
    ),
    "    </edges>",
    "  </graph>",
    "</gexf>",
    "",
  ].join("\n");
}

function values(each: GraphNode | GraphEdge): string {
  const written = (id: string, value: unknown, span = "") =>
    value === null || value === undefined || (typeof value === "number" && !Number.isFinite(value))
      ? ""
      : `<attvalue for="${xmlText(id)}" value="${xmlText(value as string)}"${span}/>`;
  const fixed = Object.entries(each.values).map(([id, value]) => written(id, value));
  const timed = each.spells.flatMap(({ since, until, values }) =>
    Object.entries(values).map(([id, value]) => written(`t.${id}`, value, ` start="${since}" end="${until}"`)),
  );
  const all = [...fixed, ...timed].join("");
  const spells = each.spells.map(({ since, until }) => `<spell start="${since}" end="${until}"/>`).join("");
  return `${spells ? `<spells>${spells}</spells>` : ""}${all ? `<attvalues>${all}</attvalues>` : ""}`;
}
