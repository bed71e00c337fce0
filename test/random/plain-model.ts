import type { FactValue, Topic } from '../../lambda/domain/fact.ts';

type Answer = { topic: Topic; value: FactValue; sure: 'sure' | 'guess' };
type Held = Answer & { lead: string; batch: number; undone: boolean; removedBy: Set<number> };
type Batch = { id: number; lead: string; added: Held[]; undoable: boolean };

const single: ReadonlySet<Topic> = new Set<Topic>(['budget', 'decision-maker', 'timeline']);
const same = (a: FactValue, b: FactValue) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = (value: FactValue) => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
const unknown = ({ value }: Answer) => value.type === 'answer' && value.answer === 'unknown';
const lighter = (one: Answer, other: Answer) =>
  unknown(one) ? !unknown(other) : one.sure === 'guess' && other.sure === 'sure' && !unknown(other);

const shown = ({ topic, value, sure }: Answer) => `${topic} ${JSON.stringify(sorted(value))} ${sure}`;

/**
 * What should be in the store, told in the simplest way: facts that are held, batches that added and removed some, and
 * undoing as the reverse of a batch. It knows nothing of ids, supersession or withdrawal.
 */
export class PlainModel {
  private readonly held: Held[] = [];
  private batches: Batch[] = [];
  private gone = new Map<number, { batch: Batch; removed: Held[] }>();
  private movedFrom = new Map<number, number>();
  private next = 1;

  private alive(lead: string, topic?: Topic): Held[] {
    return this.held.filter(
      (one) =>
        one.lead === lead && !one.undone && one.removedBy.size === 0 && (topic === undefined || one.topic === topic),
    );
  }

  /** The same answer, where it stands and nothing newer does beside it. */
  private saidAlready(lead: string, answer: Answer): Held | undefined {
    const on = this.alive(lead, answer.topic);
    const it = on.find((one) => same(one.value, answer.value) && one.sure === answer.sure);
    return single.has(answer.topic) && it !== on.at(-1) ? undefined : it;
  }

  /** Logs answers about a lead in one breath, gives the batch; what is all said again is the batch it was. A lighter answer removes a heavier one only if the rep said so. */
  log(lead: string, answers: readonly Answer[], corrects?: 'said' | 'implied', isMoved = false): number {
    const again = corrects === undefined && !isMoved ? answers.map((answer) => this.saidAlready(lead, answer)) : [];
    const [first] = again;
    if (first && again.every((one) => one !== undefined)) return first.batch;
    const id = this.next;
    this.next += 1;
    const added = answers.map((answer) => {
      for (const older of this.alive(lead, answer.topic)) {
        const settled = single.has(answer.topic) && older.sure === 'guess';
        const replaces = corrects !== undefined || same(older.value, answer.value) || settled;
        const mayReplace = corrects === 'said' || !lighter(answer, older);
        if (unknown(older) || (mayReplace && replaces)) older.removedBy.add(id);
      }
      const one: Held = { lead, ...answer, batch: id, undone: false, removedBy: new Set() };
      this.held.push(one);
      return one;
    });
    this.batches.push({ id, lead, added, undoable: true });
    return id;
  }

  /** The older of two answers to one question is dropped. */
  settle(lead: string, topic: Topic, newest: FactValue, oldest: FactValue): number {
    const id = this.next;
    this.next += 1;
    const older = this.alive(lead, topic).find((one) => same(one.value, oldest) && !same(one.value, newest));
    older?.removedBy.add(id);
    this.batches.push({ id, lead, added: [], undoable: false });
    return id;
  }

  /** A batch goes to another lead as it is, also where the same was said of that one: taken away again, what was said there stands. */
  move(id: number, lead: string): number {
    const moved = this.log(lead, this.answersOf(id), undefined, true);
    this.undo(id);
    this.movedFrom.set(moved, id);
    return moved;
  }

  /** Takes back a move: what was moved stands where it stood. Gives that batch; nothing where it was not moved. */
  moveBack(id: number): number | undefined {
    const from = this.movedFrom.get(id);
    const was = from === undefined ? undefined : this.gone.get(from);
    if (from === undefined || !was) return undefined;
    this.undo(id);
    this.movedFrom.delete(id);
    for (const one of was.batch.added) one.undone = false;
    for (const one of was.removed) one.removedBy.add(from);
    this.batches.push(was.batch);
    return from;
  }

  /** A session that ends forgets what was moved in it: what is undone later is undone where it stands. */
  endSession(): void {
    this.movedFrom.clear();
  }

  undo(id: number): void {
    const batch = this.batches.find((one) => one.id === id);
    for (const one of batch?.added ?? []) one.undone = true;
    const removed = this.held.filter((one) => one.removedBy.delete(id));
    if (batch) this.gone.set(id, { batch, removed });
    this.batches = this.batches.filter((batch) => batch.id !== id);
  }

  /** The newest batch about a lead that still added something. */
  lastBatch(lead: string): number | undefined {
    return this.batches.findLast((batch) => batch.lead === lead && batch.undoable)?.id;
  }

  answersOf(id: number): Answer[] {
    return (this.batches.find((batch) => batch.id === id)?.added ?? []).map(({ topic, value, sure }) => ({
      topic,
      value,
      sure,
    }));
  }

  leadOf(id: number): string | undefined {
    return this.batches.find((batch) => batch.id === id)?.lead;
  }

  /** Everything that stands about a lead, in no order. */
  standing(lead: string): string[] {
    return this.alive(lead).map(shown).sort();
  }
}

/** What stands in the store, written as the model writes it. */
export const written = (facts: readonly Answer[]): string[] => facts.map(shown).sort();
