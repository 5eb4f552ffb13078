import type { ReactNode } from "react";
import type { LinkKind } from "../../domain/claim.js";
import type { OriginPiece, Question } from "../../pages/claims.js";
import { useCaseText, useEdit } from "../ask/edit.js";
import { today, useSigned } from "../naming/who.js";

export interface Pair {
  readonly claim: string;
  readonly later: OriginPiece;
  readonly earlier: OriginPiece;
}

interface Written {
  readonly later?: unknown;
  readonly earlier?: unknown;
  readonly claim?: unknown;
}

/** What people said of two pieces of evidence, in judgements/links.yaml: writing it, and taking it out. */
export function useLinks(): {
  /** Writes down that one has it from the other, or that they are apart. */
  readonly decide: (pair: Pair, as: LinkKind, because: string) => void;
  /** Takes out what people said of a pair. */
  readonly takeOut: (pair: Pair) => void;
  /** When the file was last read. */
  readonly read: number;
  /** Whether the file, as it lies on the disk, says something of the pair. */
  readonly isDecided: (pair: Pair) => boolean;
  /** Whether it is known who decides. */
  readonly isSigned: boolean;
  readonly asking: ReactNode;
} {
  const { data: file, dataUpdatedAt: read } = useCaseText("links");
  const { mutate: edit } = useEdit();
  const { who, sign, asking } = useSigned();
  const written = listIn(file?.says, "links") as readonly Written[];
  const placesOf = ({ claim, later, earlier }: Pair): number[] =>
    written.flatMap((each, index) => {
      const isPair = (each.later === later.id && each.earlier === earlier.id) || (each.later === earlier.id && each.earlier === later.id);
      return isPair && (each.claim === undefined || each.claim === claim) ? [index] : [];
    });
  return {
    decide: (pair, as, because) =>
      sign((by) => {
        const { claim, later, earlier } = pair;
        const value = { later: later.id, earlier: earlier.id, as, claim, by, date: today(), because };
        const own = placesOf(pair).filter((index) => written[index]?.claim === claim);
        const act = as === "apart" ? `Kept ${later.name} apart from ${earlier.name}` : `${later.name} has it from ${earlier.name}`;
        const [place] = own;
        const step = place === undefined ? { add: ["links"], value } : { set: ["links", place], value };
        edit({ name: "links", was: place === undefined ? null : (file?.sha256 ?? ""), steps: [step], act });
      }),
    takeOut: (pair) => {
      const steps = placesOf(pair)
        .toReversed()
        .map((index) => ({ remove: ["links", index] }));
      const act = `Took out what was said of ${pair.later.name} and ${pair.earlier.name}`;
      if (steps.length) edit({ name: "links", was: file?.sha256 ?? "", steps, act });
    },
    read,
    isDecided: (pair) => placesOf(pair).length > 0,
    isSigned: who !== "",
    asking,
  };
}

/** Says whose word a piece of evidence is, in judgements/claims.yaml. */
export function useNamed(): {
  readonly name: (question: Extract<Question, { kind: "name" }>, isIts: boolean) => void;
  readonly read: number;
  readonly isDecided: (question: Extract<Question, { kind: "name" }>) => boolean;
} {
  const { data: file, dataUpdatedAt: read } = useCaseText("claims");
  const { mutate: edit } = useEdit();
  const claims = listIn(file?.says, "claims") as readonly { readonly id?: unknown; readonly evidence?: unknown }[];
  const pieceOf = (claim: string, ordinal: number) => {
    const index = claims.findIndex((each) => each.id === claim);
    return { index, piece: listIn(claims[index], "evidence")[ordinal] as { by?: unknown; origin?: unknown } | undefined };
  };
  return {
    name: ({ claim, piece, name }, isIts) => {
      const { index } = pieceOf(claim, piece.ordinal);
      if (index < 0) return;
      const place = ["claims", index, "evidence", piece.ordinal];
      const step = isIts ? { set: [...place, "by"], value: name } : { set: [...place, "origin"], value: piece.source };
      const act = isIts ? `${piece.name} gives the word of ${name}` : `${piece.name} speaks for itself`;
      edit({ name: "claims", was: file?.sha256 ?? "", steps: [step], act });
    },
    read,
    isDecided: ({ claim, piece }) => {
      const found = pieceOf(claim, piece.ordinal).piece;
      return found?.by !== undefined || found?.origin !== undefined;
    },
  };
}

function listIn(value: unknown, key: string): readonly unknown[] {
  const list = (value as Readonly<Record<string, unknown>> | null | undefined)?.[key];
  return Array.isArray(list) ? list : [];
}
