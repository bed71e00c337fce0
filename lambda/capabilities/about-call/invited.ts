import { heardIn } from '../../conversation/heard-slots.ts';
import type { Attendee } from '../../domain/call.ts';
import { nameWords } from '../../people/fold.ts';
import type { Appointment } from '../../schedule/agenda.ts';
import type { Speech } from '../../speech/say.ts';
import type { Desk, Slots } from '../../turn/turn.ts';
import type { AboutCallWords } from './says.ts';

/** Who is invited beside the lead, or whether somebody is: the rep's own people count as others, the rep does not. */
export function invited(found: Appointment, slots: Slots, desk: Desk, say: AboutCallWords): Speech {
  const leadCase = { ...found, now: desk.now };
  const { call } = found;
  const isOneOf = (person: Attendee, name: string, email?: string) =>
    person.name === name || (email !== undefined && person.email?.toLowerCase() === email.toLowerCase());
  const others = call.attendees.filter(
    (person) => !isOneOf(person, call.lead.name) && !isOneOf(person, desk.rep.name, desk.rep.email),
  );
  const named = others.filter(({ name }) => name !== undefined);
  const guest = heardIn(slots, 'guest')?.heard;
  if (guest === undefined)
    return others.length === 0
      ? say.onlyThem({ call })
      : say.invited({ call, others: named, unnamed: others.length - named.length });
  const wanted = nameWords(guest);
  const isMeant = ({ name }: Attendee) => name !== undefined && wanted.every((word) => nameWords(name).includes(word));
  const known = [call.lead, ...named].find(isMeant);
  return known?.name ? say.onIt({ name: known.name, ...leadCase }) : say.notOnIt({ name: guest, ...leadCase });
}
