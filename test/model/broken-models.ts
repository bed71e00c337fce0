import type { IntentModel, InteractionModel, LanguageModel } from '../../model/interaction-model.ts';

const required: IntentModel[] = ['AMAZON.CancelIntent', 'AMAZON.HelpIntent', 'AMAZON.StopIntent'].map((name) => ({
  name,
  samples: [],
}));
const day = { name: 'day', type: 'AMAZON.DATE' };
const lead = { name: 'lead', type: 'LEAD' };
const samples = ['my calls', 'my calls {day}', 'list calls', 'what calls are there', 'which calls are planned'];
const counting: IntentModel = { name: 'CountIntent', slots: [day], samples };
const sound: LanguageModel = { invocationName: 'lead scout', intents: [...required, counting] };
const leads = [{ id: '1', name: { value: 'Jones Watson', synonyms: ['mister Jones'] } }];

type Parts = Partial<LanguageModel> & Pick<InteractionModel['interactionModel'], 'dialog' | 'prompts'>;
const model = ({ dialog, prompts, ...parts }: Parts): InteractionModel => ({
  interactionModel: { languageModel: { ...sound, ...parts }, ...(dialog && { dialog }), ...(prompts && { prompts }) },
});
const withIntent = (intent: IntentModel, more: Parts = {}) =>
  model({ intents: [...required, counting, intent], ...more });
const withSamples = (...more: string[]) =>
  model({ intents: [...required, { ...counting, samples: [...samples, ...more] }] });
const asking = (name: string, slots = [lead], own: string[] = samples.map((one) => one.replace('day', 'lead'))) => ({
  name,
  slots,
  samples: own.map((sample) => `${sample} again`),
});
const named = (invocationName: string) => model({ invocationName });
const types = [{ name: 'LEAD', values: leads }];
const dialogOf = (name: string, slot: { name: string; type: string }, required = false) => ({
  delegationStrategy: 'SKILL_RESPONSE' as const,
  intents: [
    {
      name,
      confirmationRequired: false,
      prompts: {},
      slots: [{ ...slot, elicitationRequired: required, confirmationRequired: false, prompts: {} }],
    },
  ],
});
const note = (own: string[], slots = [{ name: 'note', type: 'AMAZON.SearchQuery' }]) =>
  withIntent({
    name: 'NoteIntent',
    slots,
    samples: [...own, 'a {note}', 'b {note}', 'c {note}', 'd {note}', 'e {note}'],
  });
const prompt = (id: string, value = 'Which day?') => ({ id, variations: [{ type: 'PlainText' as const, value }] });

/** A model no rule objects to. */
export const soundModel = withIntent(asking('WhoIntent'), { types });

type Broken = { rule: string; model: InteractionModel; says: RegExp; locale: string };
const rows: readonly (readonly [rule: string, model: InteractionModel, says: RegExp, locale?: string])[] = [
  ['invocation-characters', named('lead scout 2'), /“lead scout 2”/],
  ['invocation-characters', named('Lead Scout'), /not allowed/],
  ['invocation-small-word', named('the scout'), /article/],
  ['invocation-launch-word', named('open scout'), /“open”/],
  ['invocation-connecting-word', named('scout for leads'), /“for”/],
  ['invocation-reserved-word', named('echo scout'), /“echo”/],
  ['invocation-one-word', named('leadscout'), /single word/],
  ['invocation-length', named(`lead ${'scout '.repeat(10)}`.trim()), /64 characters/],
  ['name-characters', withIntent(asking('Who2Intent'), { types }), /Who2Intent/],
  ['name-characters', withIntent(asking('WhoIntent', [{ name: 'my-lead', type: 'LEAD' }]), { types }), /my-lead/],
  ['name-twice', model({ intents: [...required, counting, counting] }), /CountIntent is declared twice/],
  ['missing-intent', model({ intents: [counting] }), /AMAZON.HelpIntent is missing/],
  [
    'slot-of-two-types',
    withIntent(asking('WhoIntent', [{ name: 'day', type: 'LEAD' }]), { types }),
    /LEAD here and AMAZON.DATE/,
  ],
  ['undeclared-slot', withSamples('calls of {lead}'), /\{lead\} is not a slot/],
  [
    'unused-slot',
    model({ intents: [...required, { ...counting, slots: [day, { name: 'time', type: 'AMAZON.TIME' }] }] }),
    /\{time\}/,
  ],
  ['undeclared-type', withIntent(asking('WhoIntent')), /no type LEAD/],
  [
    'undeclared-type',
    withIntent(asking('WhoIntent', [{ name: 'lead', type: 'AMAZON.Musician' }])),
    /no type AMAZON.Musician/,
  ],
  ['unused-type', model({ types }), /no slot has type LEAD/],
  ['dialog-reference', model({ dialog: dialogOf('OtherIntent', day) }), /OtherIntent, which is no intent/],
  [
    'dialog-reference',
    model({ dialog: dialogOf('CountIntent', { name: 'day', type: 'AMAZON.TIME' }) }),
    /gives day the type/,
  ],
  ['dialog-prompt', model({ dialog: dialogOf('CountIntent', day, true) }), /question for day has no prompt/],
  ['prompt-twice-or-unused', model({ prompts: [prompt('Ask.Day')] }), /nothing asks with prompt Ask.Day/],
  ['sample-characters', withSamples('how many calls?'), /holds “\?”/],
  ['sample-characters', withSamples('who’s next'), /holds “’”/],
  ['sample-digits', withSamples('my 2 calls'), /holds a digit/],
  ['sample-upper-case', withSamples('my Calls'), /capital/],
  ['sample-slot-spacing', withSamples('calls on-{day}'), /stuck to a slot/],
  ['sample-launch-phrase', withSamples('ask for calls'), /opening a skill/],
  ['sample-twice', withSamples('My  calls'), /there twice/],
  [
    'sample-conflict',
    withIntent({ name: 'OtherIntent', slots: [{ name: 'date', type: 'AMAZON.DATE' }], samples: ['my calls {date}'] }),
    /of CountIntent/,
  ],
  ['phrase-without-carrier', note(['{note}']), /no carrier/],
  [
    'phrase-beside-slot',
    note(['on {day} {note}'], [day, { name: 'note', type: 'AMAZON.SearchQuery' }]),
    /beside another slot/,
  ],
  [
    'phrase-with-siblings',
    note(['on {day}'], [day, { name: 'note', type: 'AMAZON.SearchQuery' }]),
    /free text and other slots/,
  ],
  ['no-samples', withIntent({ name: 'MuteIntent', samples: [] }), /MuteIntent has no samples/],
  ['few-samples', withIntent({ name: 'RareIntent', samples: ['rarely'] }), /RareIntent has 1/],
  ['sample-without-needed-slot', model({ dialog: dialogOf('CountIntent', day, true) }), /“my calls” lacks/],
  ['type-without-values', withIntent(asking('WhoIntent'), { types: [{ name: 'LEAD', values: [] }] }), /no values/],
  [
    'value-length',
    withIntent(asking('WhoIntent'), { types: [{ name: 'LEAD', values: [{ name: { value: 'x'.repeat(141) } }] }] }),
    /141 characters/,
  ],
  [
    'value-id-twice',
    withIntent(asking('WhoIntent'), {
      types: [{ name: 'LEAD', values: [...leads, { id: '1', name: { value: 'Bo' } }] }],
    }),
    /id 1 of LEAD/,
  ],
  [
    'value-said-twice',
    withIntent(asking('WhoIntent'), {
      types: [{ name: 'LEAD', values: [...leads, { id: '2', name: { value: 'Mister Jones' } }] }],
    }),
    /“Mister Jones” of LEAD/,
  ],
  [
    'fallback-sensitivity-locale',
    model({ modelConfiguration: { fallbackIntentSensitivity: { level: 'HIGH' } } }),
    /fr-FR/,
    'fr-FR',
  ],
  [
    'multiple-values-locale',
    model({ intents: [...required, { ...counting, slots: [{ ...day, multipleValues: { enabled: true } }] }] }),
    /several values/,
    'en-IN',
  ],
  [
    'slot-samples-without-dialog',
    model({ intents: [...required, { ...counting, slots: [{ ...day, samples: ['{day}'] }] }] }),
    /no dialog/,
  ],
  ['prompt-length', model({ prompts: [prompt('Ask.Day', 'word '.repeat(30).trim())] }), /30 words/],
  [
    'model-size',
    model({
      intents: [...required, ...Array.from({ length: 251 }, (_, i) => ({ name: `I${'x'.repeat(i)}`, samples: ['a'] }))],
    }),
    /254 intents/,
  ],
];

/** For every rule a model that breaks it, the locale it is for, and what the finding says. */
export const brokenModels: readonly Broken[] = rows.map(([rule, model, says, locale = 'en-US']) => ({
  rule,
  model,
  says,
  locale,
}));
