import { sha256 } from "../../case/write.js";
import { cameoOf } from "../../domain/cameo/cameo.js";
import { isReadByCoder, languageTaken } from "../../domain/coding/languages.js";
import type { Row } from "../../domain/tables.js";
import { isWide } from "../../domain/writing/wide-name.js";
import { ahead } from "../../flow/ahead.js";
import type { Store, Work } from "../../flow/stage.js";
import type { CaseActor } from "../../methods/events/actors/lexicon.js";
import { positions } from "../../methods/text/code-points.js";
import type { DocumentAt, Documents } from "./documents.js";
import type { CodedLine } from "./event-coder/coded-line.js";
import { eventReader, mostReaders } from "./event-coder/readers.js";
import type { ToldEvent } from "./event-coder/told-event.js";
import { pageAt } from "./page-at.js";

/** The columns that only the machine fills, empty. */
export const machineColumns = {
  cameo: null,
  actor_code: null,
  target_code: null,
  rule: null,
  confidence: null,
  actor_start: null,
  actor_end: null,
  target_start: null,
  target_end: null,
  predicate_start: null,
  predicate_end: null,
  same_as: null,
} as const satisfies Partial<Row<"statement">>;

/** A text in which the machine reads events, and what its readings are made from. */
export interface MachineText {
  readonly source: Row<"source">;
  readonly document: DocumentAt;
  /** All that its readings hang on, wherever it stands. */
  readonly content: string;
  /** The same with the place where it stands. */
  readonly madeFrom: string;
}

/** English texts of the kinds that case.yaml names. */
export function machineTexts(
  sources: readonly Row<"source">[],
  documents: Documents,
  actors: readonly CaseActor[],
  work: Work,
): MachineText[] {
  const { kinds: named, least, learnt } = work.case.says.case.coder;
  const kinds = new Set<string>(named);
  const known = sha256(JSON.stringify(Object.keys(learnt).length ? [actors, learnt] : actors));
  return sources.flatMap((source) => {
    const document = documents.all.get(source.id);
    if (!document || !isReadByCoder(languageTaken(source.language, document.plainly)) || !kinds.has(source.kind)) return [];
    const { id, file, line, day } = source;
    const speaker = speakerOf(source);
    const content = `${document.sha256} ${day ?? ""} ${known}${speaker === null ? "" : ` ${speaker}`}`;
    return [{ source, document, content, madeFrom: sha256(JSON.stringify([content, id, file, line, least])) }];
  });
}

/** Who says `we` in a government's or a body's own words: its one author, or its publisher where it names none. */
function speakerOf({ kind, authors, publisher }: Row<"source">): string | null {
  if (kind !== "government") return null;
  const names = JSON.parse(authors) as readonly string[];
  return names.length === 0 ? publisher : names.length === 1 ? (names[0] ?? null) : null;
}

/**
 * Events that the machine reads: proposals, until a person accepts them. Each text is read once: what was found is remembered by its
 * content and the actors of the case. Those that were `carried` over with their statements are only kept in mind.
 */
export async function machineStatements(
  texts: readonly MachineText[],
  documents: Documents,
  carried: ReadonlySet<string>,
  actors: readonly CaseActor[],
  work: Work,
): Promise<Row<"statement">[]> {
  const nameOf = ({ content }: MachineText) => `events ${content}`;
  const [kept, open] = [texts.filter(({ source }) => carried.has(source.id)), texts.filter(({ source }) => !carried.has(source.id))];
  for (const each of kept) work.retain(nameOf(each));
  await documents.fetch(open.map(({ source }) => source.id));
  const textOf = ({ source }: MachineText) => documents.text(source.id);
  const rows: Row<"statement">[] = [];
  let done = kept.length;
  const reader = eventReader(
    actors,
    work.case.says.case.coder.learnt,
    open.reduce((letters, each) => letters + textOf(each).length, 0),
  );
  const read = (each: MachineText) =>
    work.remember(nameOf(each), () =>
      reader({ id: each.source.id, text: textOf(each), date: each.source.day, speaker: speakerOf(each.source) }),
    );
  for await (const [each, told] of ahead(open, 2 * mostReaders, read)) {
    rows.push(...statementsOf(each, textOf(each), told));
    work.progress(++done, texts.length, each.source.id);
  }
  return rows;
}

function statementsOf({ source, document }: MachineText, text: string, all: readonly ToldEvent[]): Row<"statement">[] {
  const at = positions(text);
  const words = (span: readonly [number, number] | null) => (span ? at.slice(...span) : null);
  const first = new Map<string, string>();
  return all.map(({ line: event, ...ids }) => {
    const { actor, target, sentence, predicate } = event.spans;
    const id = readingId(source.id, words(sentence) ?? "", event);
    const same = [event.actor, words(actor), event.target, words(target), event.cameo.slice(0, 2), event.status, event.day].join("|");
    const told = first.get(same);
    if (told === undefined) first.set(same, id);
    return {
      id,
      file: source.file,
      line: source.line,
      coder: "machine",
      source: source.id,
      start: sentence[0],
      end: sentence[1],
      page: pageAt(document.segments, sentence[0]),
      exact: words(sentence) ?? "",
      speaker: ids.speaker ?? event.speaker,
      actor: ids.actor ?? words(actor) ?? (event.actor === "---" ? null : event.actor),
      act: (cameoOf(event.cameo)?.name ?? event.cameo).toLowerCase(),
      target: ids.target ?? words(target) ?? (event.target === "---" ? null : event.target),
      status: event.status,
      day: event.day,
      place: event.place?.name ?? null,
      quantity: event.quantity?.of ?? null,
      cameo: event.cameo,
      actor_code: event.actor,
      target_code: event.target,
      rule: event.rule,
      confidence: event.confidence,
      actor_start: actor?.[0] ?? null,
      actor_end: actor?.[1] ?? null,
      target_start: target?.[0] ?? null,
      target_end: target?.[1] ?? null,
      predicate_start: predicate[0],
      predicate_end: predicate[1],
      same_as: told ?? null,
      machine: true,
      accepted: false,
    };
  });
}

/** What names a reading: it stays the same as long as its sentence and what is read there do, wherever they stand. */
export function readingId(source: string, words: string, { spans, cameo, actor, target, status }: CodedLine): string {
  const within = [spans.predicate[0] - spans.sentence[0], cameo, actor, target, status].join(" ");
  return `ev-${sha256(`${source} ${words} ${within}`).slice(0, 12)}`;
}

/** The actors of the case with their names and roles, as the lexicon takes them. */
export async function caseActors(store: Pick<Store<"actor" | "alias" | "role", never>, "table">): Promise<CaseActor[]> {
  const aliases = await store.table("alias");
  const roles = await store.table("role");
  return (await store.table("actor")).map(({ id, name, short, kind, country }) => ({
    id,
    name,
    short,
    kind,
    country,
    aliases: aliases
      .filter((each) => each.actor === id && !isWide(each.name))
      .map(({ name: called, since, until }) => ({ name: called, since, until })),
    roles: roles.filter((each) => each.actor === id).map(({ role, state, since, until }) => ({ role, of: state, since, until })),
  }));
}

type Reading = Row<"machine_reading">;

/** What a person decided of each event that the machine reads now: the cases on which it is tested in every build. */
export function readingsOf(
  proposed: readonly Row<"statement">[],
  texts: readonly MachineText[],
  told: ReadonlyMap<string, Row<"statement">>,
  rejected: ReadonlySet<string>,
): Reading[] {
  const madeFrom = new Map(texts.map((each) => [each.source.id, each.madeFrom]));
  const known = new Set<string>();
  return proposed.flatMap((each): Reading[] => {
    if (known.has(each.id)) return [];
    known.add(each.id);
    const said = told.get(each.id);
    const isSame = (name: "cameo" | "actor" | "target" | "status") => said?.[name] === each[name];
    const decision = rejected.has(each.id)
      ? "rejected"
      : !said
        ? "open"
        : isSame("cameo") && isSame("actor") && isSame("target") && isSame("status")
          ? "accepted"
          : "corrected";
    return [
      {
        id: each.id,
        file: each.file,
        line: each.line,
        source: each.source,
        made_from: madeFrom.get(each.source) ?? "",
        decision,
        by: said?.coder ?? null,
        cameo: each.cameo ?? "",
        actor: each.actor,
        target: each.target,
        status: each.status,
        cameo_by_person: said?.cameo ?? null,
        actor_by_person: said?.actor ?? null,
        target_by_person: said?.target ?? null,
        status_by_person: said?.status ?? null,
      },
    ];
  });
}
