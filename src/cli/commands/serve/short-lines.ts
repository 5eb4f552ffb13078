import { Transform } from "node:stream";

/** Bytes of one message: a query has at most 20,000 letters, a quote 4,000. */
const usual = 4 << 20;

/** Passes lines on as they come; one that goes on without end is cut there, and what is left of it is dropped. */
export function shortLines(most = usual): Transform {
  let long = 0;
  let isCut = false;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      for (let at = 0; at < chunk.length; ) {
        const end = chunk.indexOf(10, at);
        const piece = chunk.subarray(at, end < 0 ? chunk.length : end + 1);
        const isLong = isCut || long + piece.length > most;
        if (!isLong) this.push(piece);
        else if (!isCut) this.push(Buffer.concat([piece.subarray(0, most - long), Buffer.from("\n")]));
        isCut = isLong && end < 0;
        long = end < 0 ? long + piece.length : 0;
        at += piece.length;
      }
      done();
    },
  });
}
