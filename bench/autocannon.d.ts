/** The part of autocannon 8 that the benchmark uses; the package brings no types. */
declare module 'autocannon' {
  interface Options {
    url: string;
    connections: number;
    /** Seconds. */
    duration: number;
    method: 'POST';
    headers: Record<string, string>;
    requests?: { body: string }[];
    /** Called once for each connection. */
    setupClient?: (client: { setRequests: (requests: { method: 'POST'; body: string }[]) => void }) => void;
  }
  interface Result {
    /** Requests a second. */
    requests: { average: number };
    /** Milliseconds. */
    latency: { p50: number; p99: number };
    errors: number;
    non2xx: number;
  }
  export default function autocannon(options: Options): Promise<Result>;
}
