/**
 * Settings come from environment variables only, are read once, and a bad one stops the start: a
 * collector that runs with half of what its operator asked for is worse than one that doesn't start.
 * All that is wrong is told at once, a sentence each, and a secret is never repeated.
 */
import { type NetworkList, readNetworks } from './networks.js';
import { readTokens, type Token } from './tokens.js';

/** Where the collector listens, what it keeps and what it lets out. */
export interface Settings {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Folder of the SQLite file and its lock. */
  readonly dataDir: string;
  /** `postgres://…`, in place of SQLite. */
  readonly databaseUrl?: string;
  /** Folder of the definitions loaded at start. */
  readonly surveysDir: string;
  /** IANA name: what a day is. */
  readonly timeZone: string;
  /** Answers under which no figure is published. */
  readonly minCount: number;
  /** Answers added, changed or erased before a figure is made again. */
  readonly publishStep: number;
  /** Seconds between two publications of a figure. */
  readonly publishInterval: number;
  /** Days after which texts are blanked. */
  readonly commentDays: number;
  /** Answers that a network may send at once. */
  readonly rateBurst: number;
  /** Seconds for each further answer. */
  readonly rateSeconds: number;
  /** Networks that are not limited: a town hall's kiosk. */
  readonly allowNetworks: NetworkList;
  /** Proxies whose `X-Forwarded-*` headers are believed. */
  readonly trustProxy: NetworkList;
  /** Origins that may post from a browser. */
  readonly allowOrigins: '*' | readonly string[];
  readonly adminTokens: readonly Token[];
  readonly exportTokens: readonly Token[];
  /** Are the demonstration's pages served? */
  readonly demo: boolean;
}

/** What is wrong with the settings, one sentence a line. */
export class SettingsError extends Error {
  readonly sentences: readonly string[];

  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.name = 'SettingsError';
    this.sentences = sentences;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings, or throws a SettingsError with a sentence for each bad one. */
export function readSettings(environment: Environment): Settings {
  const wrong: string[] = [];
  const text = (name: string): string | undefined => environment[name]?.trim() || undefined;

  /** The variable as `parse` reads it, which throws a plain Error that says what is expected. */
  function read<T>(name: string, fallback: T, parse: (found: string) => T): T {
    const found = text(name);
    if (found === undefined) return fallback;
    try {
      return parse(found);
    } catch (error) {
      wrong.push(`${name} must be ${(error as Error).message}.`);
      return fallback;
    }
  }

  const demo = read('DEMO', false, (found) => found === '1' || unless('1, or not set'));
  const settings: Settings = {
    host: text('HOST') ?? '127.0.0.1',
    port: read('PORT', 8787, whole(0, 65_535)),
    dataDir: text('DATA_DIR') ?? 'data',
    ...(text('DATABASE_URL') && { databaseUrl: read('DATABASE_URL', '', databaseUrl) }),
    surveysDir: text('SURVEYS_DIR') ?? 'demo/collector/surveys',
    timeZone: read('TIME_ZONE', 'Europe/Paris', timeZone),
    minCount: read('MIN_COUNT', 30, whole(1, 1_000_000)),
    publishStep: read('PUBLISH_STEP', 5, whole(0, 1_000_000)),
    publishInterval: read('PUBLISH_INTERVAL', 3600, whole(0, 31_536_000)),
    commentDays: read('COMMENT_DAYS', 365, whole(1, 36_500)),
    rateBurst: read('RATE_BURST', 20, whole(1, 1_000_000)),
    rateSeconds: read('RATE_SECONDS', 30, whole(1, 86_400)),
    allowNetworks: read('ALLOW_NETWORKS', readNetworks(''), readNetworks),
    trustProxy: read('TRUST_PROXY', readNetworks(''), readNetworks),
    allowOrigins: read<Settings['allowOrigins']>('ALLOW_ORIGINS', '*', origins),
    adminTokens: read<readonly Token[]>('ADMIN_TOKEN', [], readTokens),
    exportTokens: read<readonly Token[]>('EXPORT_TOKEN', [], readTokens),
    demo,
  };
  wrong.push(...dangers(settings));
  if (wrong.length > 0) throw new SettingsError(wrong);
  return settings;
}

/** What is only allowed where nobody else can see it. */
function* dangers({ demo, host, minCount, publishStep }: Settings): Generator<string> {
  if (!demo && minCount < 10) yield 'MIN_COUNT must be at least 10 unless DEMO=1.';
  if (!demo && publishStep < 5) yield 'PUBLISH_STEP must be at least 5 unless DEMO=1.';
  if (demo && !['127.0.0.1', '::1', 'localhost'].includes(host)) {
    yield 'HOST must be 127.0.0.1, ::1 or localhost while DEMO=1: a demonstration is not for the network.';
  }
}

function unless(expected: string): never {
  throw new Error(expected);
}

function whole(min: number, max: number): (found: string) => number {
  return (found) => {
    const value = /^\d{1,9}$/.test(found) ? Number(found) : Number.NaN;
    return value >= min && value <= max ? value : unless(`a whole number from ${min} to ${max}`);
  };
}

function databaseUrl(found: string): string {
  const good = URL.canParse(found) && /^postgres(ql)?:$/.test(new URL(found).protocol);
  return good ? found : unless('an address such as postgres://user:password@host:5432/database');
}

function timeZone(found: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: found }).resolvedOptions().timeZone;
  } catch {
    return unless('a time zone such as Europe/Paris');
  }
}

function origins(found: string): '*' | readonly string[] {
  if (found === '*') return '*';
  return found.split(',').map((each) => {
    const origin = each.trim();
    const good = URL.canParse(origin) && new URL(origin).origin === origin;
    return good
      ? origin
      : unless('*, or origins such as https://www.saint-exemple.example, with commas');
  });
}
