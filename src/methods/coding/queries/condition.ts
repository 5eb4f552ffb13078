/** A condition on codes: `threat and (grievance or trust) and not identity`, `threat near trust`, `promise before threat`. */
export type Condition =
  | { readonly kind: "code"; readonly code: string; readonly from: number }
  | { readonly kind: "not"; readonly of: Condition }
  | { readonly kind: "and" | "or" | "near" | "before"; readonly left: Condition; readonly right: Condition };

/** A condition that cannot be read: what is wrong, and at which sign. */
export class ConditionFault extends Error {
  override readonly name = "ConditionFault";
  readonly at: number;
  constructor(says: string, at: number) {
    super(says);
    this.at = at;
  }
}

interface Token {
  readonly text: string;
  readonly at: number;
  readonly isQuoted: boolean;
}

const words = new Set(["and", "or", "not", "near", "before"]);
const deepest = 60;

/** Reads a condition. `near` and `before` bind closest, then `not`, `and`, `or`; codes with other signs stand in quotation marks. */
export function parseCondition(text: string): Condition {
  const tokens = tokensOf(text);
  let next = 0;
  let depth = 0;
  const peek = () => tokens[next];
  const isWord = (word: string) => peek()?.isQuoted === false && peek()?.text.toLowerCase() === word;
  const fail = (says: string): never => {
    throw new ConditionFault(says, peek()?.at ?? text.length);
  };
  const either = (): Condition => chain("or", both);
  const both = (): Condition => chain("and", negated);
  const chain = (word: "and" | "or", of: () => Condition): Condition => {
    let left = of();
    while (isWord(word)) {
      next++;
      left = { kind: word, left, right: of() };
    }
    return left;
  };
  const negated = (): Condition => {
    if (!isWord("not")) return close();
    next++;
    if (++depth > deepest) fail("It is nested too deeply.");
    const of = negated();
    depth--;
    return { kind: "not", of };
  };
  const close = (): Condition => {
    let left = primary();
    while (isWord("near") || isWord("before")) {
      const kind = tokens[next]?.text.toLowerCase() as "near" | "before";
      if (!isPlace(left)) fail(`Before “${kind}” stands one code, or several with or between them.`);
      next++;
      const right = primary();
      if (!isPlace(right)) fail(`Behind “${kind}” stands one code, or several with or between them.`);
      left = { kind, left, right };
    }
    return left;
  };
  const primary = (): Condition => {
    const token = peek();
    if (!token) return fail("A code is missing at the end.");
    if (!token.isQuoted && token.text === "(") {
      next++;
      if (++depth > deepest) fail("It is nested too deeply.");
      const inner = either();
      if (peek()?.text !== ")" || peek()?.isQuoted) fail("A bracket is not closed.");
      next++;
      depth--;
      return inner;
    }
    if (!token.isQuoted && (token.text === ")" || words.has(token.text.toLowerCase())))
      return fail(`A code is missing before “${token.text}”.`);
    next++;
    return { kind: "code", code: token.text, from: token.at };
  };
  if (!tokens.length) fail("There is no condition.");
  const found = either();
  if (peek()) fail(`“${peek()?.text}” is not expected here; write and, or, near or before between codes.`);
  return found;
}

/** Whether it means codings, rather than units. */
function isPlace(condition: Condition): boolean {
  return (
    condition.kind === "code" ||
    (condition.kind !== "not" && condition.kind !== "and" && isPlace(condition.left) && isPlace(condition.right))
  );
}

function tokensOf(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(/"([^"]*)"|[()]|[^\s()"]+|"/gu)) {
    const [whole, quoted] = match;
    if (whole === '"') throw new ConditionFault("A quotation mark is not closed.", match.index);
    found.push({ text: quoted ?? whole, at: match.index, isQuoted: quoted !== undefined });
  }
  return found;
}

/** The codes that a condition names. */
export function codesIn(condition: Condition): { readonly code: string; readonly from: number }[] {
  switch (condition.kind) {
    case "code":
      return [condition];
    case "not":
      return codesIn(condition.of);
    default:
      return [...codesIn(condition.left), ...codesIn(condition.right)];
  }
}
