// biome-ignore lint/suspicious/noExplicitAny: clients and servers of many kinds speak.
export type Message = any;

/** Hands on the messages of a stream; chunks are joined when a message is whole, so that long ones cost no more. */
export function readFrames(stream: NodeJS.ReadableStream, receive: (message: Message) => void): void {
  let chunks: Buffer[] = [];
  let have = 0;
  let need = 0;
  stream.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    have += chunk.length;
    if (have < need) return;
    let buffer = Buffer.concat(chunks);
    for (;;) {
      const header = buffer.indexOf('\r\n\r\n');
      need = 0;
      if (header < 0) break;
      const length = Number(/content-length:\s*(\d+)/i.exec(buffer.toString('latin1', 0, header))?.[1]);
      need = header + 4 + length;
      if (buffer.length < need) break;
      receive(JSON.parse(buffer.toString('utf8', header + 4, need)));
      buffer = buffer.subarray(need);
    }
    chunks = [buffer];
    have = buffer.length;
  });
}
