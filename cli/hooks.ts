import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import type { Rep } from '../lambda/domain/rep.ts';
import type { FeedStore, Hook } from '../lambda/store/feed-store.ts';
import { bookOptions, knownRep, withBook } from './book.ts';
import { type Io, UsageError } from './io.ts';

const options = {
  rep: { type: 'string' },
  team: { type: 'string' },
  hubspot: { type: 'boolean' },
  standard: { type: 'boolean' },
  'for-team': { type: 'boolean' },
  'secret-file': { type: 'string' },
  mapping: { type: 'string' },
  json: { type: 'boolean' },
  ...bookOptions,
} as const;
type Options = ReturnType<typeof parsed>['values'];
const parsed = (args: string[]) => parseArgs({ args, options, allowPositionals: true });

const usage = `lead-scout hooks
  | hooks add --rep dana@yourcompany.com [--mapping FILE.json]
  | hooks add --rep dana@yourcompany.com --standard [--secret-file FILE] [--mapping FILE.json]
  | hooks add --rep dana@yourcompany.com --hubspot --secret-file FILE
  | … --for-team    it may write about any lead of the team, not only about the rep's
  | hooks remove ID
  | … --json    for scripts`;

/** `lead-scout hooks`: lists the addresses systems may send to; `add` makes one and says how to sign, `remove` revokes one. */
export async function hooksCommand(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parsed(args);
  const [what, id, ...rest] = positionals;
  if (rest.length > 0 || (id !== undefined && what !== 'remove')) throw new UsageError('That is too much.', usage);
  return withBook(values, io, async (book) => {
    switch (what) {
      case undefined:
        io.stdout.write(values.json ? asJson((await book.feeds.hooks()).map(shown)) : await listed(book.feeds));
        return 0;
      case 'add': {
        const hook = await added(book.feeds, await knownRep(book.store, values), values);
        io.stdout.write(values.json ? asJson({ ...shown(hook), secret: hook.secret }) : howToSend[hook.scheme](hook));
        return 0;
      }
      case 'remove': {
        const known = (await book.feeds.hooks()).some((hook) => hook.id === id);
        if (id === undefined || !known) throw new UsageError(`There is no hook ${id ?? ''}.`, usage);
        await book.feeds.removeHook(id);
        io.stdout.write(values.json ? asJson({ id, removed: true }) : `/hooks/${id} takes no more messages.\n`);
        return 0;
      }
      default:
        throw new UsageError(`Hooks can be listed, added and removed, not "${what}".`, usage);
    }
  });
}

const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** A hook as scripts read it; its secret is told only where it is made. */
const shown = ({ id, scheme, team, rep, reach }: Omit<Hook, 'secret' | 'mapping'>) => ({
  id,
  path: `/hooks/${id}`,
  scheme,
  team,
  rep,
  reach: reach ?? 'rep',
});

async function listed(feeds: FeedStore): Promise<string> {
  const hooks = await feeds.hooks();
  if (hooks.length === 0) return 'Nobody may send messages. `lead-scout hooks add` makes an address.\n';
  return hooks
    .map(
      ({ id, scheme, team, rep, reach }) =>
        `/hooks/${id}  ${scheme}  ${reach === 'team' ? `all of ${team}, as ${rep}` : `${rep} of ${team}`}\n`,
    )
    .join('');
}

const mappingFile = z.strictObject({
  records: z.exactOptional(z.string()),
  columns: z.record(z.string(), z.string()),
  values: z.exactOptional(z.record(z.string(), z.record(z.string(), z.string()))),
});

function mappingIn(path: string): NonNullable<Hook['mapping']> {
  const read = z.safeParse(mappingFile, JSON.parse(readFileSync(path, 'utf8')));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new UsageError(
    `${path} is no mapping: ${issue?.path.join('.')} ${issue?.message}.`,
    'It looks like {"records":"data.events","columns":{"Email":"who.email","Kind":"type","At":"at"},"values":{"Kind":{"page_view":"visited-site"}}}.',
  );
}

async function added(feeds: FeedStore, rep: Rep, values: Options): Promise<Hook> {
  const given = values['secret-file'];
  if (values.hubspot && values.standard) throw new UsageError('A hook has one scheme.', usage);
  if (!values.standard && (values.hubspot ?? false) !== (given !== undefined))
    throw new UsageError("HubSpot signs with its app's client secret: --hubspot and --secret-file go together.", usage);
  const hook: Hook = {
    id: randomBytes(12).toString('hex'),
    team: rep.team,
    rep: rep.id,
    scheme: values.hubspot ? 'hubspot-v3' : values.standard ? 'standard-webhooks' : 'lead-scout',
    secret: given === undefined ? newSecret(values) : readFileSync(given, 'utf8').trim(),
    ...(values['for-team'] && { reach: 'team' as const }),
    ...(values.mapping !== undefined && { mapping: mappingIn(values.mapping) }),
  };
  await feeds.saveHook(hook);
  return hook;
}

const newSecret = ({ standard }: Options) =>
  standard ? `whsec_${randomBytes(32).toString('base64')}` : randomBytes(32).toString('base64url');

const howHubSpotSends = ({ id }: Hook) => `Address: POST /hooks/${id} at the function's address
In HubSpot: the app's webhooks, target URL that address; subscribe to changes of contacts' properties.
`;

const howStandardSends = ({ id, secret }: Hook) => `Address: POST /hooks/${id} at the function's address
Secret:  ${secret}
         It is shown this once; the table keeps it sealed.
Headers: webhook-id, webhook-timestamp, webhook-signature, as standardwebhooks.com has them; any of its libraries signs so.
`;

const howOursSends = ({ id, secret }: Hook) => `Address: POST /hooks/${id} at the function's address
Secret:  ${secret}
         It is shown this once; the table keeps it sealed.
Header:  x-lead-scout-signature: t=SECONDS,v1=HEX
         HEX is HMAC-SHA256 with the secret of "SECONDS.BODY"; SECONDS are those since 1970, not five minutes off.
To try:  BODY='[{"id":"e1","email":"ann@acme.example","kind":"visited-pricing","at":"2026-03-02T10:00:00Z"}]'
         T=$(date +%s); S=$(printf '%s.%s' "$T" "$BODY" | openssl dgst -sha256 -hmac "$SECRET" -r | cut -d' ' -f1)
         curl -d "$BODY" -H "x-lead-scout-signature: t=$T,v1=$S" "$ADDRESS/hooks/${id}"
`;

const howToSend: Record<Hook['scheme'], (hook: Hook) => string> = {
  'lead-scout': howOursSends,
  'hubspot-v3': howHubSpotSends,
  'standard-webhooks': howStandardSends,
};
