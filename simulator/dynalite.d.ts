declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** DynamoDB's protocol over LevelDB as an HTTP server; without a path it keeps everything in memory. */
  export default function dynalite(options?: {
    path?: string;
    /** How long a table stays in its state of being created, in ms. */
    createTableMs?: number;
  }): Server;
}
