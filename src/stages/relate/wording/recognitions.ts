import { spanOf } from "../../../domain/days/period.js";
import type { Row } from "../../../domain/tables.js";
import type { RecognitionAct } from "../../../domain/vocabulary.js";
import { recognitionByCode, recognitionStance } from "../../../methods/relations/recognition.js";

type Side = (id: string | null, day?: string | null) => string | undefined;
type Recognition = Row<"recognition">;

interface Coded {
  readonly codings: readonly Row<"coding">[];
  readonly statements: readonly Row<"statement">[];
  readonly wordings: readonly Row<"wording">[];
  readonly categories: readonly Row<"category">[];
  readonly ties: readonly Row<"tie">[];
  readonly actCodes: readonly Row<"act_code">[];
  readonly days: ReadonlyMap<string, string | null>;
  readonly side: Side;
}

const slots: Readonly<Record<string, RecognitionAct>> = {
  "constructivism/recognition": "recognises",
  "constructivism/refusal": "refuses",
};

/**
 * Recognitions and refusals that people coded: statements and ties whose act recognises or refuses, by codebook.yaml or its code; and
 * codings of the slots constructivism/recognition and /refusal, by their statement, else by whose words they are.
 */
export function recognitionsOf(coded: Coded): Recognition[] {
  const { codings, statements, categories, side } = coded;
  const codes = new Map(coded.actCodes.map((each) => [each.word, each.recognition]));
  const actOf = (act: string | null, cameo: string | null) =>
    codes.get((act ?? "").trim().toLowerCase()) ?? (cameo === null ? null : recognitionByCode(cameo));
  const slotOf = new Map(categories.flatMap(({ id, slot }) => (slot && slots[slot] ? [[id, slots[slot]] as const] : [])));
  const nameOf = new Map(categories.map(({ id, name }) => [id, name]));
  const words = new Map(coded.wordings.map((each) => [each.id, each]));
  const bySpot = new Map(codings.flatMap((each) => (each.accepted && slotOf.has(each.category) ? [[spotOf(each), each] as const] : [])));
  const folded = (id: string | null, day: string | null) => (id === null ? null : (side(id, day) ?? id));

  const said = statements.flatMap((each): Recognition[] => {
    const coding = bySpot.get(spotOf(each));
    const act = coding ? slotOf.get(coding.category) : each.accepted ? actOf(each.act, each.cameo) : null;
    const stance = act ? recognitionStance(act, each.status) : null;
    if (!stance) return [];
    const span = spanOf(each.day ?? "") ?? spanOf(coded.days.get(each.source) ?? "");
    const teller =
      (each.speaker ? side(each.speaker, span?.since) : undefined) ?? (coding ? words.get(coding.id)?.side : undefined) ?? null;
    const since = span?.since ?? null;
    return [
      rowOf({
        ...{ id: each.id, file: each.file, line: each.line, found: "statement", teller, stance },
        ...{ actor: folded(each.actor, since), target: folded(each.target, since), act: each.act, exact: each.exact, source: each.source },
        ...{ since, until: since === null ? null : (span?.until ?? since) },
      }),
    ];
  });
  const told = new Set(statements.map(spotOf));
  const bare = [...bySpot.values()].flatMap((each): Recognition[] => {
    const mine = words.get(each.id);
    const act = slotOf.get(each.category);
    if (!act || !mine || told.has(spotOf(each))) return [];
    return [
      rowOf({
        ...{ id: each.id, file: each.file, line: each.line, found: "coding", teller: mine.side, stance: act },
        ...{ actor: mine.side, target: null, act: nameOf.get(each.category) ?? each.category, exact: each.exact, source: each.source },
        ...{ since: mine.since, until: mine.until },
      }),
    ];
  });
  const stated = coded.ties.flatMap((each): Recognition[] => {
    const act = actOf(each.act, null);
    if (!act || each.act === null) return [];
    return [
      rowOf({
        ...{ id: `tie:${each.id}`, file: each.file, line: each.line, found: "tie", teller: null, stance: act },
        ...{ actor: folded(each.actor, each.since), target: folded(each.target, each.since), act: each.act, exact: null, source: null },
        ...{ since: each.since, until: each.until },
      }),
    ];
  });
  return [...said, ...bare, ...stated];
}

function rowOf(each: Omit<Recognition, "lacks">): Recognition {
  const lacks = [
    ...(each.actor === null ? ["who recognises or refuses"] : []),
    ...(each.target === null ? ["whom"] : []),
    ...(each.since === null ? ["when"] : []),
  ];
  return { ...each, lacks: lacks.length ? `Not coded: ${lacks.join(", ")}.` : null };
}

function spotOf({ file, line }: { readonly file: string; readonly line: number }): string {
  return `${file}:${line}`;
}
