import { gapsOf } from '../../conversation/gaps-of.ts';
import { heardIn } from '../../conversation/heard-slots.ts';
import { stampOf } from '../../conversation/logging/write-stamp.ts';
import { frameworkHeard, type Qualification } from '../../conversation/qualification.ts';
import type { LogEntry } from '../../domain/log-entry.ts';
import { criteriaOfLetter } from '../../frameworks/find.ts';
import { frameworks } from '../../frameworks/index.ts';
import type { Desk, Reply, Slots } from '../../turn/turn.ts';
import { findGapsWords } from './languages.ts';
import { nameOf, offerQuestion } from './which-criterion.ts';

/** No framework of ours was named: those there are, to choose from. */
function unknownFramework(desk: Desk): Reply {
  const say = findGapsWords[desk.language];
  const names = frameworks.map((one) => one.words[desk.language].name);
  return { tell: [say.unknownFramework({ names })], ask: say.askWhichFramework };
}

/** "Switch SilverOaks to CHAMP": another view of the same facts. */
export async function switchTo(leadCase: Qualification, slots: Slots, desk: Desk): Promise<Reply> {
  const say = findGapsWords[desk.language];
  const framework = frameworkHeard(slots, desk);
  if (!framework) return unknownFramework(desk);
  const stamp = stampOf(desk);
  const entry: LogEntry = { id: stamp.id(), by: stamp.by, at: stamp.at, kind: 'framework', framework: framework.id };
  await desk.store.saveLogEntry(desk.scope, leadCase.file.lead, entry);
  const known = leadCase.standings.filter(({ state }) => state === 'answered').length;
  const name = framework.words[desk.language].name;
  const tell = [say.switched({ who: leadCase.who, framework: name, known, of: leadCase.standings.length })];
  const [first] = gapsOf(leadCase, desk);
  return first ? { ...offerQuestion(leadCase, first.criterion, desk), tell } : { tell, ask: say.askNext };
}

/** "What's the M in MEDDIC". */
export function letter(slots: Slots, desk: Desk): Reply {
  const say = findGapsWords[desk.language];
  const framework = frameworkHeard(slots, desk);
  if (!framework) return unknownFramework(desk);
  const name = framework.words[desk.language].name;
  const heard = heardIn(slots, 'letter');
  if (!heard)
    return {
      tell: [say.standsFor({ framework: name, names: framework.criteria.map((one) => nameOf(one, desk)) })],
      ask: say.askNext,
    };
  const leadCase = heard.heard.replace(/[^a-z]/gi, '').toUpperCase();
  const found = criteriaOfLetter(leadCase, framework).map((criterion) => criterion.words[desk.language]);
  return {
    tell: [
      found.length > 0
        ? say.letter({ letter: leadCase, framework: name, names: found })
        : say.noLetter({ letter: leadCase, framework: name }),
    ],
    ask: say.askNext,
  };
}
