import { markupText } from "../../domain/writing/markup.js";

/** A value of an attribute; null where it is missing. */
export type AttributeValue = string | number | boolean | null;
export interface Attribute {
  readonly id: string;
  readonly type: "string" | "double" | "boolean";
}
/** What an attribute was in one span of days, both included. */
export interface Spell {
  readonly since: string;
  readonly until: string;
  readonly values: Readonly<Record<string, AttributeValue>>;
}
export interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly values: Readonly<Record<string, AttributeValue>>;
  readonly spells: readonly Spell[];
}
export interface GraphEdge extends Omit<GraphNode, "label"> {
  readonly source: string;
  readonly target: string;
  readonly weight: number | null;
}

/** An undirected graph for other programs: attributes that hold for the whole period, and those that differ from span to span. */
export interface Graph {
  readonly title: string;
  readonly nodeAttributes: readonly Attribute[];
  readonly edgeAttributes: readonly Attribute[];
  readonly nodeSpellAttributes: readonly Attribute[];
  readonly edgeSpellAttributes: readonly Attribute[];
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** XML 1.0 takes no control characters and no halves of characters; they become a space. */
export function xmlText(value: AttributeValue): string {
  return markupText(String(value).replaceAll(/[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu, " "));
}
