import { needNumbers, needPoints, needSameLength, Refusal } from "../refusal.js";

/** Events of several kinds: times in order, kinds 0-based, watched from 0 to `end`. */
export interface EventTimes {
  readonly times: ArrayLike<number>;
  readonly kinds: ArrayLike<number>;
  readonly end: number;
}

/** How many kinds there are; refuses what is out of order. */
export function checkEvents({ times, kinds, end }: EventTimes): number {
  needSameLength(times, kinds, "Times and kinds");
  needNumbers(times, "the times");
  needPoints(times.length, 20, "A self-exciting process");
  let most = 0;
  for (let i = 0; i < times.length; i++) {
    const [time, kind] = [times[i] as number, kinds[i] as number];
    if (time < 0 || time > end || time < ((times[i - 1] as number | undefined) ?? 0))
      throw new Refusal(
        "out-of-range",
        `Event ${i + 1} at ${time} is out of order or outside 0 to ${end}.`,
        "Sort by time; count from the start of the watch.",
      );
    if (!Number.isInteger(kind) || kind < 0)
      throw new Refusal("out-of-range", `Event ${i + 1} has kind ${kind}.`, "Number the kinds from 0.");
    most = Math.max(most, kind);
  }
  return most + 1;
}

/** Refuses times of which more than one in fifty falls together with the one before. */
export function refuseDayStamps({ times }: EventTimes): void {
  let ties = 0;
  for (let i = 1; i < times.length; i++) if (times[i] === times[i - 1]) ties++;
  if (ties * 50 > times.length)
    throw new Refusal(
      "day-stamps",
      `${ties} of ${times.length} events share their time with another: they are dated to the day.`,
      "Use the daily model, or average over jittered times.",
    );
}
