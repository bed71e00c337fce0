import { openSessions, type Script, type SessionCame } from '../../simulator/sessions.ts';

let sessions: Awaited<ReturnType<typeof openSessions>>;
beforeAll(async () => {
  sessions = await openSessions();
});
afterAll(() => sessions.close());

const last = async (...say: string[]) => {
  const script: Script = { id: 'one', say };
  const came: SessionCame = await sessions.play(script);
  if (!('turns' in came)) throw new Error('not played');
  const turn = came.turns.at(-1);
  if (!turn) throw new Error('no turn');
  return turn;
};

const two = "who is my two o'clock";

describe('a denial is never kept as a claim', () => {
  it.each([
    ['he is not the decision maker', 'decision-maker'],
    ["they don't need it", 'need'],
    ["it's not urgent", 'urgency'],
    ['nobody else is in the running', 'competition'],
    ['they have no budget for this', 'budget'],
    ["he isn't our champion", 'champion'],
  ])('%s', async (said, topic) => {
    const { wrote } = await last(two, said);
    const facts = wrote.filter(({ kind }) => kind === 'fact');
    expect(facts).toMatchObject([
      { lead: 'Jones Watson', topic, value: { type: 'answer', answer: 'no' }, words: said },
    ]);
  });
});

describe('whom it is about is who is named', () => {
  it.each([
    ['klaus has no budget', 'Klaus Becker'],
    ["priya's pain is that reports take days", 'Priya Raman'],
    ['sarah cheng has forty thousand', 'Sarah Cheng'],
  ])('%s', async (said, lead) => {
    const { wrote } = await last(two, said);
    expect(wrote.filter(({ kind }) => kind === 'fact').map((one) => one.lead)).toEqual([lead]);
  });

  it.each(['sarah has fifty grand to spend', 'fiona has no budget', 'sarah chen from globex has thirty thousand'])(
    '%s: asked, nothing written',
    async (said) => {
      const { wrote, ends } = await last(two, said);
      expect(wrote).toEqual([]);
      expect(ends).toBe(false);
    },
  );
});

describe('a question is never an answer', () => {
  it.each([
    ['put down that jones has fifty grand', "what's jones's budget"],
    ['put down that jones has fifty grand', 'what did we talk about last time'],
    ['log BANT for Jones', 'how likely is he now'],
    ['what about Priya', 'so does he decide or not'],
  ])('%s, then %s', async (before, said) => expect((await last(before, said)).wrote).toEqual([]));
});

describe('what is asked in words nobody listed is answered', () => {
  it.each([
    ['am i wasting my time with klaus', 'lead_likelihood', 'Klaus Becker'],
    ['what did priya and i talk about last time', 'last_conversation', 'Priya Raman'],
    ["how's the pipeline looking overall", 'pipeline_summary', null],
    ['any notes on oliver', 'notes', 'Oliver Hughes'],
    ['has aisha opened any of my mails', 'engagement', 'Aisha Bello'],
  ])('%s', async (said, need, about) => {
    const turn = await last(said);
    expect(turn.needs).toContain(need);
    expect(turn.about).toBe(about);
    expect(turn.wrote).toEqual([]);
  });
});

it('each session begins on a fresh book', async () => {
  expect((await last(two, 'he has ninety thousand')).wrote).toHaveLength(1);
  expect((await last(two, 'what is his budget')).speech).not.toMatch(/ninety/);
});

it('a session whose topic is never asked is not played', async () => {
  expect(await sessions.play({ id: 'x', say: [two, 'no'], until: 'budget' })).toEqual({ id: 'x', unplayed: true });
});

it('a sentence that comes apart from its opening is put together again', async () => {
  const slots = { opening: { value: 'what' }, words: { value: "is klaus becker's phone number" } };
  const heard = { intent: 'SayIntent', slots, declared: ['opening', 'words'], score: 1, rivals: [] };
  const script: Script = { id: 'one', say: ["what is klaus becker's phone number"] };
  const [whole, apart] = [await sessions.play(script), await sessions.play(script, heard)];
  const speech = (came: SessionCame) => ('turns' in came ? came.turns.at(-1)?.speech : undefined);
  expect(speech(apart)).toBe(speech(whole));
  expect(speech(apart)).toContain('number');
});
