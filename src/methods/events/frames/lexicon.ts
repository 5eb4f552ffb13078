import type { FrameLexicon } from "./frame.js";
import classes from "./packed/classes.js";
import kindsOfNouns from "./packed/kinds-of-nouns.js";
import lightVerbs from "./packed/light-verbs.js";
import nouns from "./packed/nouns.js";
import verbsOfConflict from "./packed/verbs-of-conflict.js";
import verbsOfCooperation from "./packed/verbs-of-cooperation.js";
import verbsOfSpeech from "./packed/verbs-of-speech.js";
import { frameLexicon } from "./read-frames.js";

let built: FrameLexicon | undefined;

/** Amity's own frames for CAMEO, read once. */
export function ownFrames(): FrameLexicon {
  built ??= frameLexicon(classes + kindsOfNouns, verbsOfSpeech + verbsOfCooperation + verbsOfConflict + lightVerbs, nouns);
  return built;
}
