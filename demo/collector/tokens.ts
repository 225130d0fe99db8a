/**
 * Bearer tokens of the towns' administrators. Only their SHA-256 is kept, in memory as in a settings
 * file if the operator likes; 32 random bytes need no slow hash. A token may be bound to a tenant, by
 * a prefix of survey ids that ends at a dot.
 */
import { createHash, timingSafeEqual } from 'node:crypto';

/** A token that was given out. */
export interface Token {
  /** SHA-256 of the token. */
  readonly hash: Buffer;
  /** The beginning, up to a dot, of the survey ids it opens; empty for all. */
  readonly prefix: string;
}

const EXPECTED =
  'one or more tokens of at least 32 characters (openssl rand -hex 32) or sha256:<64 hexadecimal ' +
  'digits>, each perhaps followed by @ and a prefix of survey ids that ends at a dot';

/** Reads `token`, `sha256:…`, `token@saint-exemple.`, with commas between them. */
export function readTokens(text: string): readonly Token[] {
  return text.split(',').map((each) => {
    const [, secret = '', prefix = ''] =
      /^([^@]+)(?:@((?:[a-z0-9][a-z0-9_-]*\.)+))?$/.exec(each.trim()) ?? [];
    const hashed = /^sha256:([0-9a-f]{64})$/i.exec(secret)?.[1];
    if (hashed) return { hash: Buffer.from(hashed, 'hex'), prefix };
    if (!/^[\w.~+/=-]{32,512}$/.test(secret)) throw new Error(EXPECTED);
    return { hash: digest(secret), prefix };
  });
}

/** The token among `tokens` that `secret` is; each is compared, in constant time. */
export function tokenOf(secret: string, tokens: readonly Token[]): Token | undefined {
  const hash = digest(secret);
  return tokens.filter((token) => timingSafeEqual(token.hash, hash))[0];
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
