/** An element of a style or locale file in the Citation Style Language. */
export interface Node {
  readonly name: string;
  readonly is: Readonly<Record<string, string>>;
  readonly of: readonly Node[];
  /** What stands between its tags. */
  readonly text: string;
  /** 1-based line of its file. */
  readonly line: number;
}

export const childOf = (node: Node | undefined, name: string): Node | undefined => node?.of.find((each) => each.name === name);
export const childrenOf = (node: Node | undefined, name: string): readonly Node[] => node?.of.filter((each) => each.name === name) ?? [];
export const wordsOf = (list: string | undefined): readonly string[] => list?.split(/\s+/u).filter(Boolean) ?? [];
