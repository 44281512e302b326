/** Where the CNCF keeps its landscape. */
export const landscapeSource = 'https://raw.githubusercontent.com/cncf/landscape/master/landscape.yml';

/** What is longer, in bytes, is not the landscape, which had 1.1 MB in 2026. */
export const longestLandscape = 10_000_000;

/** What of the platform's `fetch` is used. */
type Fetch = (url: string) => Promise<{
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: {
    getReader(): {
      read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
      cancel(): Promise<void>;
    };
  } | null;
}>;

/** A file as it came over the network. */
export interface Download {
  readonly bytes: Uint8Array;
  /** The ISO day on which it last changed, where the server tells. */
  readonly modified?: string;
}

/** Says what is wrong and what to do, for people. */
export class DownloadError extends Error {}

/**
 * Downloads a landscape, and no more of anything else than its greatest length. `fetch` is the platform's, with whatever
 * stops it. Rejects with a DownloadError; with what `fetch` rejects with when it is stopped.
 */
export async function download(url: string, fetch: Fetch): Promise<Download> {
  try {
    const { ok, status, headers, body } = await fetch(url);
    if (!ok) throw new DownloadError(`the server answers ${status}: check the address`);
    const bytes = await collect(body?.getReader());
    const announced = headers.get('content-length');
    // Of what is compressed on its way, the length is that of the compressed bytes.
    if (announced !== null && headers.get('content-encoding') === null && Number(announced) > bytes.length) {
      throw new DownloadError('the connection ended too early: try again');
    }
    const modified = Date.parse(headers.get('last-modified') ?? '');
    return { bytes, ...(Number.isNaN(modified) ? {} : { modified: new Date(modified).toISOString().slice(0, 10) }) };
  } catch (error) {
    throw explained(error);
  }
}

type Reader = ReturnType<NonNullable<Awaited<ReturnType<Fetch>>['body']>['getReader']>;

async function collect(reader: Reader | undefined): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { value } = (await reader?.read()) ?? {};
    if (value === undefined) break;
    chunks.push(value);
    length += value.length;
    if (length <= longestLandscape) continue;
    await reader?.cancel();
    throw new DownloadError(`it has more than ${longestLandscape / 1_000_000} MB, so it is not landscape.yml`);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no way to its server: are you offline?',
  EAI_AGAIN: 'there is no way to its server: are you offline?',
  ENETUNREACH: 'there is no way to its server: are you offline?',
  ECONNREFUSED: 'its server refuses the connection: check the address, or try again later',
  ECONNRESET: 'the connection ended too early: try again',
  UND_ERR_SOCKET: 'the connection ended too early: try again',
};

/** An error of `fetch`, which hides its reason in a cause or two, in words; what says that it was stopped, as it is. */
function explained(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof DownloadError || error.name === 'AbortError') return error;
  if (error.name === 'TimeoutError') return new DownloadError('its server takes too long: try again later');
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const why = cause instanceof Error && cause.message ? cause.message : error.message;
  return new DownloadError(reasons[code] ?? why);
}

/** An address as it may be kept and shown: without a password, or a token in its query. */
export function shownAddress(url: string): string {
  return url.replace(/[?#].*$/s, '').replace(/\/\/[^/@]*@/, '//');
}
