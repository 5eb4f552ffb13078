import { type Fault, limits, type Reply, type Told } from "./limits.js";
import { faultOf, openRoom, outOfMemory, outOfTime, type Room } from "./room.js";

/** The process in which the queries of a case run: it has one locked engine, and takes them one at a time. */
let room: Room | undefined;
let turn: Promise<void> = Promise.resolve();

/** Milliseconds of the processor that an engine has to heed an interruption. */
const grace = 1_000;
const watchEvery = 20;

process.on("message", (told: Told) => {
  turn = turn.then(async () => {
    await answer(told).then(send, (cause: unknown) => send({ id: told.id, fault: faultOf(cause) }));
  });
});
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));

async function answer(told: Told): Promise<Reply> {
  const { id } = told;
  if (told.do === "offer") {
    room?.close();
    room = undefined;
    room = await openRoom(told.tables, told.elsewhere);
    return { id, offered: true };
  }
  const here = room;
  if (!here) throw new Error("No tables were offered.");
  if (told.do === "judge") return { id, judged: await here.judge(told.queries) };
  if (told.do === "write") return { id, written: await here.write(told.trees) };
  return watched(id, here, told.options.seconds ?? limits.seconds, async () => ({ id, answer: await here.ask(told.query, told.options) }));
}

/** Ends what takes too long or too much: by an interruption, and where the engine does not heed it, with the process. */
async function watched(id: number, here: Room, seconds: number, work: () => Promise<Reply>): Promise<Reply> {
  const began = process.cpuUsage();
  let why: Fault | undefined;
  const watch = setInterval(() => {
    const { user, system } = process.cpuUsage(began);
    const spent = (user + system) / 1000;
    const isHeavy = process.memoryUsage.rss() > limits.megabytes * 1_048_576;
    if (isHeavy) end({ id, fault: outOfMemory(), isLast: true });
    else if (spent > seconds * 1000 + grace) end({ id, fault: outOfTime(seconds), isLast: true });
    else if (spent > seconds * 1000 && !why) {
      why = outOfTime(seconds);
      here.connection.interrupt();
    }
  }, watchEvery);
  try {
    return await work();
  } catch (cause) {
    return { id, fault: why ?? faultOf(cause) };
  } finally {
    clearInterval(watch);
  }
}

function send(reply: Reply): void {
  process.send?.(reply);
}

function end(reply: Reply): void {
  process.send?.(reply, undefined, undefined, () => process.kill(process.pid, "SIGKILL"));
}
