import { agendaIn } from '../../conversation/days-asked.ts';
import { gapsOf } from '../../conversation/gaps-of.ts';
import { filled } from '../../conversation/heard-slots.ts';
import type { Case } from '../../conversation/lead-case.ts';
import { seenThrough } from '../../conversation/qualification.ts';
import { lacking } from '../../scoring/stages.ts';
import type { Speech } from '../../speech/say.ts';
import { conflictsIn } from '../../topics/conflicts.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Desk, Reply } from '../../turn/turn.ts';
import { debriefWords } from './languages.ts';

const LOOK_AHEAD = { days: 14 };

/** A demo that is booked while what matters is still open is mentioned: always qualify before you sell. */
async function qualifyFirst(leadCase: Case, desk: Desk): Promise<Speech[]> {
  const say = debriefWords[desk.language];
  const { calls } = await agendaIn({ from: desk.now, to: desk.now.plus(LOOK_AHEAD), unit: 'week' }, desk);
  const demo = calls.find(({ call }) => call.type === 'demo' && call.lead.id === leadCase.file.lead.id);
  const seen = seenThrough(leadCase, desk);
  const open = gapsOf(seen, desk);
  const [gap] = open;
  if (!demo || !gap || open.length * 2 < seen.standings.length) return [];
  return [
    say.qualifyFirst({
      who: leadCase.about.who,
      start: demo.start,
      open: gap.criterion.words[desk.language].plain,
      now: desk.now,
    }),
  ];
}

/** The end of a debrief: contradictions found, a demo booked too early, and the stage offered. */
export async function close(leadCase: Case, tell: Speech[], desk: Desk): Promise<Reply> {
  const say = debriefWords[desk.language];
  const clash = conflictsIn(leadCase.file.facts).length > 0 ? [say.contradiction({ who: leadCase.about.who })] : [];
  const told = [...tell, ...clash, ...(await qualifyFirst(leadCase, desk))];
  const remember = { lead: leadCase.file.lead.id };
  const { stage } = leadCase.file.lead;
  const early = stage === undefined || stage === 'IQL' || stage === 'MQL';
  // Acceptance over the rules is asked for with what they want; what is offered by ourselves keeps to them.
  const accepted = { ...leadCase.file, lead: { ...leadCase.file.lead, stage: 'SAL' as const } };
  if (!early || lacking('SAL', accepted, leadCase.assessment, desk.now.toMillis()).length > 0)
    return { tell: told, ask: say.askWhatElse, remember };
  return {
    tell: told,
    ask: say.askStage({ who: leadCase.about.who }),
    pending: {
      kind: 'offer',
      yes: askIntent('MoveStageIntent', { chosen: filled(leadCase.file.lead.id), to: filled('SAL') }),
    },
    remember,
  };
}
