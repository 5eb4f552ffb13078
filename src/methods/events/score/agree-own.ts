import { krippendorffAlpha } from "../../agreement/alpha/krippendorff-alpha.js";
import { cohenKappa } from "../../agreement/kappas/cohen-kappa.js";
import { ratingsOf } from "../../agreement/ratings.js";
import type { EventStatus } from "../coded-event.js";
import type { OwnEvent, OwnParty, OwnSentence } from "./own-set.js";

/** A sentence as the second pass annotated it: one choice a field. */
export interface SecondReading {
  readonly id: string;
  readonly events: readonly {
    readonly actor: string;
    readonly target: string;
    readonly root: string;
    readonly status: EventStatus;
    readonly doubtful?: true;
  }[];
}
type Second = SecondReading["events"][number];

interface FieldAgreement {
  readonly n: number;
  /** Where the second choice is one of those that the first pass allows. */
  readonly allowed: number;
  /** Where it is the first of them; the coefficients are of these first choices. */
  readonly same: number;
  readonly kappa: number | null;
  readonly alpha: number | null;
}

export interface OwnAgreement {
  readonly event: FieldAgreement;
  /** Events that the first pass requires, and those of them that the second has in some form. */
  readonly required: number;
  readonly met: number;
  readonly fields: Readonly<Record<"actor" | "target" | "root" | "status", FieldAgreement>>;
}

/** How the two passes agree: whether a sentence has an event, then field by field of the events that both have. */
export function agreementOfPasses(sentences: readonly OwnSentence[], second: readonly SecondReading[]): OwnAgreement {
  const byId = new Map(sentences.map((each) => [each.id, each]));
  const read = second.map((each) => ({ first: byId.get(each.id)?.events ?? [], second: each.events }));
  const required = read.flatMap(({ first }) => first.filter(({ doubtful }) => !doubtful));
  const both = read.flatMap((each) => counterparts(each.first, each.second));
  return {
    event: field(read.map(({ first, second: other }) => [[String(first.length > 0)], String(other.length > 0)])),
    required: required.length,
    met: both.length,
    fields: {
      actor: field(both.map(([one, other]) => [statesOf(one.actor), stateOf(other.actor)])),
      target: field(both.map(([one, other]) => [statesOf(one.target), stateOf(other.target)])),
      root: field(both.map(([one, other]) => [one.codes.map((code) => code.slice(0, 2)), other.root])),
      status: field(both.map(([one, other]) => [one.status, other.status])),
    },
  };
}

/** Each required event with the one of the second pass that agrees best with it in two of actor, target and root at least. */
function counterparts(first: readonly OwnEvent[], second: readonly Second[]): [OwnEvent, Second][] {
  const candidates = first
    .filter(({ doubtful }) => !doubtful)
    .flatMap((one) => second.map((other) => ({ one, other, agreement: likeness(one, other) })))
    .filter(({ agreement }) => agreement >= 2)
    .sort((left, right) => right.agreement - left.agreement);
  const taken = new Set<OwnEvent | Second>();
  return candidates.flatMap(({ one, other }): [OwnEvent, Second][] => {
    if (taken.has(one) || taken.has(other)) return [];
    taken.add(one).add(other);
    return [[one, other]];
  });
}

const likeness = (one: OwnEvent, other: Second) =>
  Number(statesOf(one.actor).includes(stateOf(other.actor))) +
  Number(statesOf(one.target).includes(stateOf(other.target))) +
  Number(one.codes.some((code) => code.slice(0, 2) === other.root)) +
  Number(one.status.includes(other.status)) / 2;

const stateOf = (code: string) => (code.startsWith("IGO") ? code : code.slice(0, 3));
const statesOf = ({ codes }: OwnParty) => codes.map(stateOf);

function field(units: readonly (readonly [readonly string[], string])[]): FieldAgreement {
  const ratings = ratingsOf(units.map(([first, second]) => [first[0], second]));
  return {
    n: units.length,
    allowed: units.filter(([first, second]) => first.includes(second)).length,
    same: units.filter(([first, second]) => first[0] === second).length,
    kappa: cohenKappa(ratings).value,
    alpha: krippendorffAlpha(ratings).value,
  };
}
