import { join } from 'node:path';
import type { Handler } from '../../lambda/alexa/skill.ts';
import { readModel } from '../../model/files.ts';
import { type Conversation, openConversation } from '../../simulator/converse.ts';
import { withEveryTemplate } from '../../simulator/every-template.ts';
import { demoDevice } from '../../simulator/local-skill.ts';
import { rememberingEar } from '../../simulator/remembering-ear.ts';
import type { Device } from '../../simulator/request.ts';
import { createEar } from '../../simulator/understand.ts';
import { dana } from './dana.ts';

const model = readModel(join(__dirname, '../..'), 'en-US');
const ear = rememberingEar(createEar(withEveryTemplate(model)));

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
