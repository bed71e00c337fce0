import type { DateTime } from 'luxon';
import type { LeadName } from '../domain/lead.ts';
import type { Agenda, Appointment } from '../schedule/agenda.ts';
import type { Speech } from '../speech/say.ts';
/** The sentences for a subject that is not one lead. */
export type SubjectWords = {
  whichLead: (of: { leads: LeadName[] }) => Speech;
  whichCall: (of: { calls: Appointment[] }) => Speech;
  noCallThen: (of: { day: DateTime; now: DateTime; agenda: Agenda }) => Speech;
  askPerhaps: (of: { lead: LeadName }) => Speech;
  unknownName: (of: { heard: string; nearest?: LeadName }) => Speech;
  notADate: (of: { heard: string }) => Speech;
  nobody: Speech;
  gone: Speech;
  askWho: Speech;
  askWhichOrTime: Speech;
  askAnother: Speech;
  askNearest: (of: { nearest: LeadName }) => Speech;
};
