import { join } from 'node:path';
import type { Handler } from '../../lambda/alexa/skill.ts';
import { readModel } from '../../model/files.ts';
import { type Conversation, openConversation } from '../../simulator/converse.ts';
import { demoDevice, earFor } from '../../simulator/local-skill.ts';
import type { Device } from '../../simulator/request.ts';
import { dana } from './dana.ts';

const model = readModel(join(__dirname, '../..'), 'en-US');
const ear = earFor('en-US');

/** A conversation in American English where Dana is. `clock` gives epoch milliseconds and is asked at every turn. */
export const talkTo = (handler: Handler, clock: () => number, device: Device = demoDevice): Conversation =>
  openConversation({
    handler,
    ear,
    invocationName: model.interactionModel.languageModel.invocationName,
    device,
    locale: 'en-US',
    zone: dana.rep.zone,
    now: clock,
    clock,
  });
