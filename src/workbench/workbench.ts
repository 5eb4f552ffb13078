import { inTurn } from "../domain/turns/in-turn.js";
import type { Workbench } from "../servers/api/api.js";
import { addBench } from "./adding/add-bench.js";
import { agreement, agreementByDocument, categoryMeasures } from "./agreement/agreement.js";
import { decidedNow } from "./agreement/decisions.js";
import { disagreements, resolve, takeAgreed, takeBack } from "./agreement/disagreements.js";
import { machineAgreement } from "./agreement/machine-agreement.js";
import { agreementOverAll } from "./agreement/whole-agreement.js";
import { assistantBench } from "./assistant.js";
import { auditBench } from "./audit/audit.js";
import { claimPage, voiceMatrix } from "./claims/claim.js";
import { claims } from "./claims/claims.js";
import { questions, sideBySide } from "./claims/origins.js";
import { codingBench } from "./coding/coding.js";
import { queries } from "./coding/queries.js";
import { complexPage } from "./complexes/complex.js";
import { insidePage } from "./confirm/inside.js";
import { actorPage } from "./dyads/actor.js";
import { dyad, dyadHappenings } from "./dyads/dyad.js";
import { dyads, dyadsFrom } from "./dyads/dyads.js";
import { dyadTrend } from "./dyads/trend.js";
import { wordsBetween, wordsOfActor } from "./dyads/words.js";
import { evidence } from "./evidence/evidence.js";
import { rowsPage } from "./evidence/rows-page.js";
import { effectsPage } from "./explanations/effects.js";
import { explanationsPage, promisesPage } from "./explanations/explanations.js";
import { scenariosPage } from "./explanations/scenarios.js";
import { seriesOffered } from "./explanations/series-offered.js";
import { editBench } from "./opened/edits.js";
import type { Live } from "./opened/followed-case.js";
import { withReads } from "./opened/noted.js";
import { shell } from "./opened/shell.js";
import { trustBench, trustOf } from "./opened/trust.js";
import { overview } from "./overview/overview.js";
import { fetchBench } from "./sources/fetching.js";
import { libraryBench } from "./sources/library.js";
import { namesMet } from "./sources/names-met.js";
import { reader, text } from "./sources/reader.js";
import { search, searchPassages } from "./sources/search.js";
import { sourceTable } from "./sources/source-table.js";
import { sources } from "./sources/sources.js";
import { happeningsFrom, timeline } from "./timeline/timeline.js";
import { report } from "./writing/report.js";
import { writingBench } from "./writing/writing.js";

/** The pages of the app over a live case. */
export function workbenchOf(live: Live, options: { readonly coder?: string | undefined } = {}): Workbench {
  /** What was decided is read before more is written. */
  const deciding = inTurn();
  return {
    hash: live.hash,
    decided: () => decidedNow(live.folder),
    page: async (hash, path) => (await live.page?.(hash, path)) ?? null,
    readsOf: async (work) => (await withReads(work)).reads,
    stamp: (reads) => live.stamp?.(reads) ?? live.hash(),
    shell: () => live.with(async (open) => ({ ...(await shell(open)), trust: trustOf(open, live) })),
    overview: (period) => live.with((open) => overview(open, period)),
    sources: () => live.with(sources),
    sourceTable: () => live.with(sourceTable),
    namesMet: () => live.with((open) => namesMet(open)),
    inside: () => live.with(insidePage),
    source: (id) => live.with((open) => reader(open, id)),
    text: (id, start) => live.with((open) => text(open, id, start)),
    timeline: (period, actor) => live.with((open) => timeline(open, period, actor)),
    happenings: (period, actor, from) => live.with((open) => happeningsFrom(open, period, actor, from)),
    dyads: (period) => live.with((open) => dyads(open, period)),
    dyadsFrom: (period, from) => live.with((open) => dyadsFrom(open, period, from)),
    dyad: (a, b, period) => live.with((open) => dyad(open, a, b, period)),
    dyadHappenings: (a, b, period, from) => live.with((open) => dyadHappenings(open, a, b, period, from)),
    dyadWords: (a, b, period, from) => live.with((open) => wordsBetween(open, ...([a, b].sort() as [string, string]), period, from)),
    claims: (period) => live.with((open) => claims(open, period)),
    report: () => live.with(report),
    rows: (query, from) => live.with((open) => rowsPage(open, query, from, 100)),
    evidence: (at, period) => live.with((open) => evidence(open, at, period)),
    search: (words, from) => live.with((open) => search(open, words, from)),
    searchPassages: (words) => live.with((open) => searchPassages(open, words)),
    claim: {
      page: (id) => live.with((open) => claimPage(open, id)),
      sideBySide: (id, later, earlier) => live.with((open) => sideBySide(open, id, later, earlier)),
      matrix: (period) => live.with((open) => voiceMatrix(open, period)),
      questions: () => live.with(questions),
    },
    audits: auditBench((work) => live.with(work)),
    assistant: assistantBench((work) => live.with(work)),
    adding: addBench(live.folder),
    fetching: fetchBench(live.folder, (work) => live.with(work)),
    library: libraryBench(live.folder),
    queries: { page: (query, period) => live.with((open) => queries(open, query, period)) },
    agreement: {
      page: (asked) => live.with((open) => agreement(open, asked)),
      documents: (asked) => live.with((open) => agreementByDocument(open, asked)),
      machine: () => live.with(machineAgreement),
      whole: (asked) => live.with((open) => agreementOverAll(open, asked)),
      category: (asked, id) => live.with((open) => categoryMeasures(open, asked, id)),
      disagreements: (asked) => live.with((open) => disagreements(open, asked)),
      resolve: (asked) => deciding(() => live.with((open) => resolve(open, asked))),
      takeAgreed: (asked) => deciding(() => live.with((open) => takeAgreed(open, asked))),
      takeBack: (way) => deciding(() => live.with((open) => takeBack(open, way))),
    },
    actors: {
      page: (id) => live.with((open) => actorPage(open, id)),
      words: (id, from) => live.with((open) => wordsOfActor(open, id, from)),
      trend: (a, b) => live.with((open) => dyadTrend(open, a, b)),
    },
    complex: { page: (slice, period) => live.with((open) => complexPage(open, slice, period)) },
    coding: codingBench(live, options),
    why: {
      effects: () => live.with(effectsPage),
      series: () => live.with(seriesOffered),
      explanations: () => live.with(explanationsPage),
      promises: () => live.with(promisesPage),
      scenarios: () => live.with(scenariosPage),
    },
    edits: editBench(live.folder),
    writing: writingBench(live),
    trust: trustBench(live),
    changes: live.changes,
  };
}
