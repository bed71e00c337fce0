import type { ResponseEnvelope } from 'ask-sdk-model';

/** Alexa refuses more, in bytes. */
const MOST_BYTES = 24 * 1024;
const MOST_SPEECH = 8_000;
const strayEntity = /&(?!(amp|lt|gt|quot|apos);)/;

const isSpeech = (ssml: string) =>
  ssml.startsWith('<speak>') &&
  ssml.endsWith('</speak>') &&
  !ssml.slice(7, -8).includes('<') &&
  !strayEntity.test(ssml) &&
  ssml.length <= MOST_SPEECH;

/** What is wrong with a response as Alexa would take it; nothing when it is right. */
export function faultOf(answered: ResponseEnvelope): 'too-large' | 'invalid' | undefined {
  if (Buffer.byteLength(JSON.stringify(answered)) > MOST_BYTES) return 'too-large';
  const { response } = answered;
  if (answered.version !== '1.0') return 'invalid';
  if (response.canFulfillIntent) return Object.keys(response).length === 1 ? undefined : 'invalid';
  const said = response.outputSpeech?.type === 'SSML' ? response.outputSpeech.ssml : '';
  const again = response.reprompt?.outputSpeech?.type === 'SSML' ? response.reprompt.outputSpeech.ssml : '';
  const speaks = [said, again].filter((ssml) => ssml !== '').every(isSpeech);
  return speaks && typeof response.shouldEndSession === 'boolean' && (again !== '') === !response.shouldEndSession
    ? undefined
    : 'invalid';
}
