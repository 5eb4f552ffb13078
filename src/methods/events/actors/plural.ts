const irregular: Readonly<Record<string, string>> = {
  man: "men",
  woman: "women",
  child: "children",
  person: "people",
  wife: "wives",
  thief: "thieves",
  chief: "chiefs",
};

/** Plural forms of a name or a noun phrase: of its last word, and of its first before `of`; none for words that have no other. */
export function plural(name: string): string[] {
  const of = name.indexOf(" of ");
  if (of > 0) return plural(name.slice(0, of)).map((form) => form + name.slice(of));
  const match = /^(.*?)(\p{L}+)$/u.exec(name);
  if (!match?.[2]) return [];
  const [, before = "", last] = match;
  if (/(?:ese|ish|ss|men|people|children|forces|s)$/u.test(last) && !/boss$/u.test(last)) return [];
  const known = irregular[last];
  if (known) return [before + known];
  const compound = /^(.*)(man|woman)$/u.exec(last);
  if (compound && !/^(?:human|german|roman|ottoman|turkoman|oman)$/iu.test(last))
    return [`${before}${compound[1]}${compound[2] === "man" ? "men" : "women"}`];
  if (/(?:[^aeiou])y$/u.test(last)) return [`${before}${last.slice(0, -1)}ies`];
  if (/(?:s|x|z|ch|sh)$/u.test(last)) return [`${before}${last}es`];
  return [`${before}${last}s`];
}
