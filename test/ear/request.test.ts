import { getIntentName, getSlot, getSlotValueV2 } from 'ask-sdk-core';
import { invocationIn } from '../../simulator/invocation.ts';
import { requestFor } from '../../simulator/request.ts';
import { hearing, sampleEar } from './sample-model.ts';

describe('opening the skill', () => {
  it.each([
    ['open lead scout', { kind: 'launch' }],
    ['Alexa, open Lead Scout.', { kind: 'launch' }],
    ['lead scout', { kind: 'launch' }],
    ['ask lead scout', { kind: 'launch' }],
    ['talk to leadscout please', { kind: 'launch' }],
    ['ask lead scout how many calls I have', { kind: 'one-shot', text: 'how many calls I have' }],
    ['alexa ask lead scout to brief me', { kind: 'one-shot', text: 'brief me' }],
    ['tell lead scout that Jones has fifty', { kind: 'one-shot', text: 'Jones has fifty' }],
    ['brief me using lead scout', { kind: 'one-shot', text: 'brief me' }],
    ['how many calls do i have', { kind: 'said', text: 'how many calls do i have' }],
    ['lead scouting is fun', { kind: 'said', text: 'lead scouting is fun' }],
    ['ask me something', { kind: 'said', text: 'ask me something' }],
  ])('%s', (text, expected) => expect(invocationIn(text, 'lead scout')).toEqual(expected));
});

describe('the request', () => {
  const setting = {
    device: {
      applicationId: 'amzn1.ask.skill.sample',
      userId: 'amzn1.ask.account.sample',
      deviceId: 'amzn1.ask.device.sample',
      hasScreen: false,
    },
    session: { sessionId: 'amzn1.echo-api.session.sample', isNew: true, attributes: { version: 1 } },
    locale: 'en-US',
    at: Date.UTC(2026, 10, 21, 13, 55),
    requestId: 'amzn1.echo-api.request.sample',
  };
  const requestOf = (text: string) =>
    requestFor({ kind: 'intent', understood: sampleEar.understand(text, hearing) }, setting);

  it('carries intent and slots as the SDK reads them', () => {
    const envelope = requestOf('how likely is silver oaks to buy');
    expect(getIntentName(envelope)).toBe('LikelihoodIntent');
    expect(getSlot(envelope, 'lead')).toEqual({
      name: 'lead',
      value: 'silver oaks',
      confirmationStatus: 'NONE',
      source: 'USER',
      resolutions: {
        resolutionsPerAuthority: [
          {
            authority: 'amzn1.er-authority.echo-sdk.amzn1.ask.skill.sample.LEAD',
            status: { code: 'ER_SUCCESS_MATCH' },
            values: [{ value: { name: 'SilverOaks', id: 'silveroaks' } }],
          },
        ],
      },
      slotValue: expect.objectContaining({ type: 'Simple', value: 'silver oaks' }),
    });
    expect(getSlotValueV2(envelope, 'lead')).toMatchObject({ type: 'Simple' });
  });

  it('lists slots that were not filled, by name only', () => {
    const slots = requestOf('they need it in two weeks').request;
    expect(slots).toMatchObject({
      intent: { slots: { length: { value: 'P2W' }, deadline: { name: 'deadline', confirmationStatus: 'NONE' } } },
    });
    expect(getSlot(requestOf('they need it in two weeks'), 'deadline').value).toBeUndefined();
  });

  it('says the dialog has started where the model has one, and nothing of dialogs elsewhere', () => {
    expect(requestOf('log the budget').request).toMatchObject({ dialogState: 'STARTED' });
    expect(requestOf('how many calls do i have').request).not.toHaveProperty('dialogState');
  });

  it('is stamped with its second, session, locale and device', () => {
    expect(requestFor({ kind: 'launch' }, setting)).toMatchObject({
      session: { new: true, attributes: { version: 1 }, application: { applicationId: 'amzn1.ask.skill.sample' } },
      request: { type: 'LaunchRequest', timestamp: '2026-11-21T13:55:00Z', locale: 'en-US' },
      context: { System: { device: { supportedInterfaces: {} } } },
    });
  });

  it('tells of a screen only when there is one', () => {
    const shown = requestFor({ kind: 'launch' }, { ...setting, device: { ...setting.device, hasScreen: true } });
    expect(shown.context.System.device?.supportedInterfaces).toHaveProperty(['Alexa.Presentation.APL']);
    expect(shown.context.Viewport).toBeDefined();
  });

  it('of a session that ended gives the reason', () =>
    expect(requestFor({ kind: 'ended', reason: 'USER_INITIATED' }, setting).request).toMatchObject({
      type: 'SessionEndedRequest',
      reason: 'USER_INITIATED',
    }));
});
