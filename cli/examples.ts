/** What each command is used for most, as it is typed. Every help ends with them. */
export const examples: Readonly<Record<string, readonly string[]>> = {
  start: ['lead-scout start', 'lead-scout start --terminal --now 2026-11-21T08:55'],
  talk: ['lead-scout talk', 'lead-scout talk --table lead-scout --region us-east-1 --rep dana@yourcompany.com'],
  say: [
    'lead-scout say "how many calls do I have today" "who is the two o\'clock with"',
    'lead-scout say "who is next" --table lead-scout --rep dana@yourcompany.com --json',
  ],
  import: [
    'lead-scout import contacts.csv deals.csv --rep dana@yourcompany.com --dry-run',
    'lead-scout import contacts.csv --calendar https://… --rep dana@yourcompany.com --table lead-scout',
  ],
  export: [
    'lead-scout export --for hubspot --rep dana@yourcompany.com --out to-import',
    'lead-scout export --for json',
  ],
  calendars: ['lead-scout calendars --rep dana@yourcompany.com --refresh'],
  hooks: ['lead-scout hooks', 'lead-scout hooks add --rep dana@yourcompany.com --table lead-scout'],
  link: [
    'lead-scout link --rep dana@yourcompany.com --table lead-scout',
    'lead-scout link --rep dana@yourcompany.com --key --table lead-scout',
  ],
  links: ['lead-scout links --team yourcompany.com --table lead-scout'],
  unlink: ['lead-scout unlink --rep dana@yourcompany.com --table lead-scout'],
  serve: ['SKILL_ID=amzn1.ask.skill.… lead-scout serve --port 3000 --table lead-scout'],
  mcp: ['lead-scout mcp', 'lead-scout mcp --port 3001 --rep dana@yourcompany.com --table lead-scout'],
  forget: [
    'lead-scout forget --lead "Jones Watson" --team yourcompany.com',
    'lead-scout forget --rep dana@yourcompany.com --yes',
  ],
  team: ['lead-scout team --team yourcompany.com --hearing discreet --table lead-scout'],
  undo: ['lead-scout undo', 'lead-scout undo 2026-11-21-3fa2c1'],
  learn: ['lead-scout learn --history deals.csv --outcome Stage --won "Closed Won"', 'lead-scout learn --book'],
  evaluate: ['lead-scout evaluate --history deals.csv --outcome Stage --won "Closed Won"'],
  scorecard: ['lead-scout scorecard', 'lead-scout scorecard diff day-one', 'lead-scout scorecard back'],
  review: ['lead-scout review --from 2026-07-01 --to 2026-09-30 --html review.html'],
  workshop: ['lead-scout workshop --team yourcompany.com --out scorecard.json'],
  sessions: ['echo \'{"id": "a", "say": ["who is next"]}\' | lead-scout sessions'],
  understand: ['echo "is Mr. Jones interested" | lead-scout understand --json'],
  unheard: ['lead-scout unheard --team yourcompany.com --table lead-scout'],
  teach: ['lead-scout teach .lead-scout/taught.jsonl && npm run words'],
  models: [
    'lead-scout models report',
    'lead-scout models build --team yourcompany.com --table lead-scout',
    'lead-scout models evaluate --skill amzn1.ask.skill.YOURS --most 100 --keep heard.jsonl',
  ],
  migrate: ['lead-scout migrate --table lead-scout --dry-run', 'lead-scout migrate --table lead-scout'],
  completion: [
    'lead-scout completion bash >> ~/.bashrc',
    'lead-scout completion fish > ~/.config/fish/completions/lead-scout.fish',
  ],
};
