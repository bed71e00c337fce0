import fc from 'fast-check';
import {
  entriesInForce,
  entriesOf,
  frameworkChosen,
  type LogEntry,
  signalsFrom,
  withDeal,
  withStage,
} from '../../lambda/domain/log-entry.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 15, minute)).toISOString();
const stage = (id: string, minute: number, own: 'SAL' | 'SQL' | 'dropped'): LogEntry => ({
  id,
  by: 'dana',
  at: at(minute),
  kind: 'stage',
  stage: own,
});
const undo = (id: string, minute: number, undoes: string): LogEntry => ({
  id,
  by: 'dana',
  at: at(minute),
  kind: 'undo',
  undoes,
});
const lead = { id: 'l', name: 'Jones', owners: ['dana'], stage: 'MQL' as const };

describe('a log', () => {
  it('gives the last stage moved to, the import’s when none was', () => {
    expect(withStage(lead, []).stage).toBe('MQL');
    expect(withStage(lead, [stage('b', 2, 'SQL'), stage('a', 1, 'SAL')]).stage).toBe('SQL');
  });

  it('goes back one move with each undo', () => {
    const log = [stage('a', 1, 'SAL'), stage('b', 2, 'SQL'), undo('u', 3, 'b')];
    expect(withStage(lead, log).stage).toBe('SAL');
    expect(withStage(lead, [...log, undo('v', 4, 'a')]).stage).toBe('MQL');
  });

  it('stands again when an undo is undone', () => {
    const log = [stage('a', 1, 'SAL'), undo('u', 2, 'a'), undo('v', 3, 'u')];
    expect(withStage(lead, log).stage).toBe('SAL');
  });

  it('is the same whatever order the entries come in', () => {
    const log = [
      stage('a', 1, 'SAL'),
      stage('b', 2, 'dropped'),
      undo('u', 3, 'b'),
      undo('v', 4, 'u'),
      undo('w', 5, 'v'),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(log, { minLength: log.length }), (shuffled) => {
        expect(entriesInForce(shuffled).map(({ id }) => id)).toEqual(['a']);
      }),
    );
  });

  it('knows the framework chosen last', () => {
    const chosen = (id: string, minute: number, framework: string): LogEntry => ({
      id,
      by: 'dana',
      at: at(minute),
      kind: 'framework',
      framework,
    });
    expect(frameworkChosen([])).toBeUndefined();
    expect(frameworkChosen([chosen('a', 1, 'champ'), chosen('b', 2, 'meddic')])).toBe('meddic');
  });

  it('makes a deal as big as was said last, and as big as before when that is undone', () => {
    const deal = (id: string, minute: number, amount: number, currency?: string): LogEntry => ({
      id,
      by: 'dana',
      at: at(minute),
      kind: 'deal',
      amount,
      ...(currency ? { currency } : {}),
      sure: 'sure',
    });
    const imported = { ...lead, amount: 48_000, currency: 'EUR' };
    const log = [deal('a', 1, 90_000), deal('b', 2, 95_000, 'GBP')];
    expect(withDeal(lead, [])).toBe(lead);
    expect(withDeal(imported, log)).toMatchObject({ amount: 95_000, currency: 'GBP' });
    expect(withDeal(imported, [...log, undo('u', 3, 'b')])).toMatchObject({ amount: 90_000, currency: 'EUR' });
    expect(withDeal(imported, [...log, undo('u', 3, 'b'), undo('v', 4, 'a')])).toEqual(imported);
  });

  it('says who was reached, and not a wrong number', () => {
    const outcome = (id: string, own: 'connected' | 'wrong-number' | 'voicemail'): LogEntry => ({
      id,
      by: 'dana',
      at: at(1),
      kind: 'outcome',
      outcome: own,
    });
    const log = [outcome('a', 'connected'), outcome('b', 'wrong-number'), outcome('c', 'voicemail')];
    expect(signalsFrom(log).map(({ id, kind }) => [id, kind])).toEqual([
      ['log-a', 'called'],
      ['log-c', 'no-answer'],
    ]);
    expect(entriesOf(log, 'flag')).toEqual([]);
  });
});
