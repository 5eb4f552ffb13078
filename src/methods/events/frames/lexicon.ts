import { classTable } from "./classes.js";
import type { FrameLexicon } from "./frame.js";
import { lightVerbs } from "./light-verbs.js";
import { eventNouns } from "./nouns.js";
import { frameLexicon } from "./read-frames.js";
import { verbsOfConflict } from "./verbs-of-conflict.js";
import { verbsOfCooperation } from "./verbs-of-cooperation.js";
import { verbsOfSpeech } from "./verbs-of-speech.js";

let built: FrameLexicon | undefined;

/** Amity's own frames for CAMEO, read once. */
export function ownFrames(): FrameLexicon {
  built ??= frameLexicon(classTable, verbsOfSpeech + verbsOfCooperation + verbsOfConflict + lightVerbs, eventNouns);
  return built;
}
