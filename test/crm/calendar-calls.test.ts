import { becomes, calendar, colleague, event, jones, mine, read } from './calendar-lines.ts';

describe('case 11: whom a call is with', () => {
  it.each([
    ['address of an attendee', [jones], 'call with Jones Watson'],
    ['address in other case', ['ATTENDEE:MAILTO:JONES@SilverOaks.example'], 'call with Jones Watson'],
    ['address of the organiser', ['ORGANIZER:mailto:jones@silveroaks.example'], 'call with Jones Watson'],
    ['only an address in the title', ['SUMMARY:sarah.chen@acme.example'], 'call with Sarah Chen'],
    ['domain of an attendee', ['ATTENDEE:mailto:assistant@silveroaks.example'], 'call with Jones Watson'],
    ["domain of the company's site", ['ATTENDEE:mailto:office@hartsons.example'], "call with Liam O'Brien"],
    ['free mail is nobody’s domain', ['ATTENDEE:mailto:somebody@gmail.com'], 'no-lead'],
    ['name in the title', ['SUMMARY:Intro Jones Watson / Dana'], 'call with Jones Watson'],
    ['name without its accents', ['SUMMARY:Zoe Nunez'], 'call with Zoë Núñez'],
    ['name without its apostrophe', ['SUMMARY:Call Liam OBrien'], "call with Liam O'Brien"],
    ['name of an attendee without an address', ['ATTENDEE;CN=Sarah Chen:invalid:nomail'], 'call with Sarah Chen'],
    ['only the company', ['SUMMARY:Silver Oaks'], 'call with Jones Watson'],
    ['company in full', ['SUMMARY:Call SilverOaks Inc.'], 'call with Jones Watson'],
    ['company with its ampersand spelled out', ['SUMMARY:Demo for Hart and Sons'], "call with Liam O'Brien"],
    ['company with two leads is not guessed', ['SUMMARY:Acme'], 'call with Acme'],
    ['company and one of its people by first name', ['SUMMARY:Acme - Ann'], 'call with Ann Lee'],
    [
      'domain of two leads, settled by the title',
      ['SUMMARY:Sync with Sarah', 'ATTENDEE:mailto:pa@acme.example'],
      'call with Sarah Chen',
    ],
    ['two people of one name are not guessed', ['SUMMARY:Kim Lee'], 'call with Kim Lee'],
    ['two people of one name, settled by company', ['SUMMARY:Kim Lee (Initech)'], 'call with Kim Lee'],
    ['just "Call"', ['SUMMARY:Call'], 'no-lead'],
    ['no title', [], 'no-lead'],
    ['a name inside a word is no name', ['SUMMARY:Acmeology lecture'], 'no-lead'],
  ])('%s', (_, lines, expected) => {
    expect(becomes(...lines)).toBe(expected);
  });

  it('who cannot be settled has no profile, and the reader is told', () => {
    const at = (uid: string, ...lines: string[]) => event(`UID:${uid}`, 'DTSTART:20260302T190000Z', ...lines);
    const reading = read(
      calendar(...at('a', 'SUMMARY:Acme'), ...at('b', 'SUMMARY:Kim Lee'), ...at('c', 'SUMMARY:Kim Lee (Initech)')),
    );
    expect(reading.entries).toMatchObject([
      { lead: { id: 'unsettled:acme' } },
      { lead: { id: 'unsettled:kim lee' } },
      { lead: { id: 'lee2' } },
    ]);
    expect(reading.problems).toEqual([
      { what: 'several-leads', title: 'Acme', candidates: ['Sarah Chen', 'Ann Lee'] },
      { what: 'several-leads', title: 'Kim Lee', candidates: ['Kim Lee', 'Kim Lee'] },
    ]);
  });

  it('several leads on one call: the one in the title, or else the first invited', () => {
    const both = ['ATTENDEE:mailto:ann@acme.example', 'ATTENDEE:mailto:sarah.chen@acme.example'];
    expect(becomes(...both)).toBe('call with Ann Lee');
    expect(becomes(...both, 'SUMMARY:Review with Sarah')).toBe('call with Sarah Chen');
  });
});

describe('case 12: the rep’s other time', () => {
  it.each([
    ['colleagues only', ['SUMMARY:Sync', colleague], 'internal'],
    ['colleagues preparing a call', ['SUMMARY:SilverOaks', colleague, mine('ACCEPTED')], 'internal'],
    ['preparing alone', ['SUMMARY:Prep Jones Watson'], 'internal'],
    ['a one-to-one', ['SUMMARY:1:1 Tess'], 'internal'],
    ['stand-up without people', ['SUMMARY:Stand-up'], 'internal'],
    ['colleagues and a lead', [colleague, jones], 'call with Jones Watson'],
    ['lunch', ['SUMMARY:Lunch'], 'personal'],
    ['lunch with a lead', ['SUMMARY:Lunch with Jones Watson'], 'call with Jones Watson'],
    ['focus block', ['SUMMARY:Focus time'], 'personal'],
    ['travel', ['SUMMARY:Flight to Boston'], 'personal'],
    ['a stranger', ['SUMMARY:Coffee', 'ATTENDEE:mailto:x@stranger.example'], 'no-lead'],
    ['a meeting room is nobody', ['SUMMARY:Focus time', 'ATTENDEE;CUTYPE=RESOURCE:mailto:room@us.example'], 'personal'],
  ])('%s', (_, lines, expected) => {
    expect(becomes(...lines)).toBe(expected);
  });

  it("the team's marker makes any of it a call, and a stranger a new lead", () => {
    const marked = (uid: string, ...lines: string[]) => event(`UID:${uid}`, 'DTSTART:20260302T190000Z', ...lines);
    const reading = read(
      calendar(
        ...marked('a', 'SUMMARY:Coffee #sales', 'ATTENDEE;CN=Pat Doe:mailto:pat@stranger.example'),
        ...marked('b', 'SUMMARY:Ring the plumber', 'CATEGORIES:Work,#Sales'),
        ...marked('c', 'SUMMARY:#sales SilverOaks', 'TRANSP:TRANSPARENT', colleague),
        ...marked('d', 'SUMMARY:#salesforce training', colleague),
        ...marked('e', 'SUMMARY:#sales gone', 'STATUS:CANCELLED'),
      ),
      { marker: '#sales' },
    );
    expect(reading.entries.map((entry) => (entry.kind === 'call' ? entry.lead.name : entry.why))).toEqual([
      'Pat Doe',
      'Ring the plumber',
      'Jones Watson',
      'internal',
      'cancelled',
    ]);
    expect(reading.newLeads).toEqual([
      { id: 'calendar:pat@stranger.example', name: 'Pat Doe', email: 'pat@stranger.example', owners: ['dana'] },
      { id: 'calendar:ring the plumber', name: 'Ring the plumber', owners: ['dana'] },
    ]);
    expect(reading.entries[0]?.title).toBe('Coffee');
  });
});

describe('how a call happens', () => {
  it.each([
    ['Product demo', '', 'demo'],
    ['Silver Oaks', '+1 (617) 555-0142', 'phone'],
    ['Silver Oaks', 'tel:+16175550142', 'phone'],
    ['Silver Oaks', 'https://zoom.example/j/1', 'meeting'],
    ['Lunch with Jones', '', 'meeting'],
    ['Call Jones', '', 'phone'],
    ['Demonstration by phone', '', 'demo'],
  ])('%s at "%s"', (title, location, type) => {
    const text = calendar(...event('DTSTART:20260302T190000Z', `SUMMARY:${title}`, `LOCATION:${location}`, jones));
    expect(read(text).entries).toMatchObject([{ type }]);
  });
});
