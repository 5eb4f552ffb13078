/** What a category says of itself, as a person reads it in another program. */
export interface CategoryWords {
  readonly definition: string;
  readonly include?: string | undefined;
  readonly exclude?: string | undefined;
  readonly example?: string | undefined;
  readonly slot?: string | undefined;
  readonly terms?: readonly string[] | undefined;
}

const heads = { Include: "include", Exclude: "exclude", Example: "example", "Place in the theory": "slot", Terms: "terms" } as const;

/** The description of a code: the definition, then a paragraph with a heading word for each rule. */
export function describeCategory({ definition, include, exclude, example, slot, terms = [] }: CategoryWords): string {
  const parts = { include, exclude, example, slot, terms: terms.join(", ") };
  const rules = Object.entries(heads).flatMap(([head, key]) => (parts[key] ? [`${head}: ${parts[key]}`] : []));
  return [definition, ...rules].filter(Boolean).join("\n\n");
}

/** What a description says, read back: paragraphs that begin with a heading word are rules, what stands before them the definition. */
export function categoryOfDescription(description: string): CategoryWords {
  const found: Record<string, string> = {};
  let last = "definition";
  for (const paragraph of description.split(/\n{2,}/u)) {
    const head = /^(Include|Exclude|Example|Place in the theory|Terms): /u.exec(paragraph);
    const key = head && heads[head[1] as keyof typeof heads];
    if (key && found[key] === undefined) {
      last = key;
      found[key] = paragraph.slice((head as RegExpExecArray)[0].length);
    } else found[last] = found[last] === undefined ? paragraph : `${found[last]}\n\n${paragraph}`;
  }
  const { definition = "", terms, ...rules } = found;
  return { definition: definition.trim(), ...rules, ...(terms ? { terms: terms.split(", ") } : {}) };
}

export const ruleKeys = ["definition", "include", "exclude", "example", "slot", "terms"] as const;
