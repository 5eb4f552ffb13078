// biome-ignore-all format: the tables stand in a column
import { begin } from "./flow/stage.js";
import { code } from "./stages/code/code.js";
import { complex } from "./stages/complex/complex.js";
import { crossReference } from "./stages/cross-reference/cross-reference.js";
import { explain } from "./stages/explain/explain.js";
import { hypotheses } from "./stages/explain/hypotheses.js";
import { gather } from "./stages/gather/gather.js";
import { importEvents } from "./stages/import/import.js";
import { project } from "./stages/project/project.js";
import { read } from "./stages/read/read.js";
import { reconcile } from "./stages/reconcile/reconcile.js";
import { dateSources } from "./stages/relate/acts/date-sources.js";
import { relate } from "./stages/relate/relate.js";
import { compareWording } from "./stages/relate/wording/compare-wording.js";
import { report } from "./stages/report/report.js";
import { textReuse } from "./stages/text-reuse/text-reuse.js";

/** The whole flow. Each stage names the tables it reads and writes; a stage whose input nobody wrote does not compile. */
export const pipeline = begin()
  .to(gather)          // case folder              → source, reference, actor, alias, role, trait, category, turning_point
  .to(read)            // source                   → document, passage
  .to(textReuse)       // source, document         → copy, stock_phrase
  .to(importEvents)    // event data, alias        → event, tally, dataset, coverage, rejected
  .to(reconcile)       // event, coverage          → reconciled
  .to(code)            // document, category       → coding, statement
  .to(crossReference)  // claims, document, event  → claim, origin, claim_evidence, link, claim_stance, comparison
  .to(dateSources)     // source                   → source_day
  .to(relate)          // event, statement, claim  → act, dyad_month, dyad_score, dyad_slice, dyad_rate, dyad_accord, tie, identity…
  .to(compareWording)  // coding, statement        → wording, frame, frame_divergence, recognition, narrative…
  .to(complex)         // act, dyad_accord         → security_tie, membership, complex_slice, triad_slice, repair, balance_slice…
  .to(explain)         // event, turning_point     → series, series_month, effect, breakpoint, interruption, precedence, spillover
  .to(hypotheses)      // claim                    → hypothesis, consistency, second_mark, expected_evidence
  .to(project)         // commitments, triad       → commitment, scenario, game, forecast
  .to(report);         // all                      → figure, sentence, sentence_evidence, dist/report.html
