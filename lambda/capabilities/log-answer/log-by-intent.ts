import { filled, heardIn } from '../../conversation/heard-slots.ts';
import { whom } from '../../conversation/logging/about-whom.ts';
import { correctionIn } from '../../conversation/logging/correction.ts';
import { logAnswerWords } from '../../conversation/logging/languages.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Desk, Slots } from '../../turn/turn.ts';
import { answersIn } from '../../understanding/answer-reader.ts';
import { inPlaceOfStatement } from './in-place-of-statement.ts';
import { saidToLog } from './said-to-log.ts';
import { framed } from './sentence-frames.ts';
import { type SaidOfLead, writeSaid } from './write-said.ts';

/** An interview about the lead that is open takes what is said; a correction is about what was written, and stays here. */
function forInterview({ slots, frame, leadCase, text }: SaidOfLead, { memory }: Desk): Answer | undefined {
  const { pending, interview } = memory;
  if (heardIn(slots, 'outside') || frame.corrects || text === '') return undefined;
  if (pending?.kind !== 'answer' || pending.intent === 'LogFactIntent') return undefined;
  if (interview?.lead !== leadCase.file.lead.id) return undefined;
  return { again: { intent: pending.intent, slots: { [pending.slot]: filled(text) } } };
}

/** "Put something down for Jones": what it is about is asked for. */
function askForWords({ frame, expected, leadCase, text }: SaidOfLead, desk: Desk): Answer | undefined {
  if (text !== '') return undefined;
  const topic = expected ?? frame.about ?? 'budget';
  return {
    tell: [],
    ask: logAnswerWords[desk.language].askTopic({ topic }),
    pending: { kind: 'answer', intent: 'LogFactIntent', slot: 'answer', topic },
    remember: { lead: leadCase.file.lead.id },
  };
}

/** "No, it's fifteen, not fifty": what was logged before is put right. */
function correction({ slots, frame, leadCase, text }: SaidOfLead, desk: Desk): Answer | undefined {
  const mended = frame.corrects || heardIn(slots, 'topic') ? undefined : correctionIn(text, leadCase, desk);
  const chosen = filled(leadCase.file.lead.id);
  return mended ? { again: askIntent('CorrectIntent', { chosen, answer: filled(mended) }) } : undefined;
}

/** Logs what was said by any logging intent: finds about whom it is, and writes it there. */
export async function log(intent: string, slots: Slots, desk: Desk): Promise<Answer> {
  const said = saidToLog(intent, slots, desk);
  const instead = await inPlaceOfStatement(said, desk);
  if (instead) return instead;
  const found = await whom(slots, said.said, intent, desk);
  if ('tell' in found) return found;
  const spoken = framed(said.frame, found.text).trim();
  const ofLead: SaidOfLead = {
    ...said,
    leadCase: found.leadCase,
    spoken,
    text: answersIn[desk.language].withContrast(spoken),
  };
  return forInterview(ofLead, desk) ?? askForWords(ofLead, desk) ?? correction(ofLead, desk) ?? writeSaid(ofLead, desk);
}
