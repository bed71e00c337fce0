import type { About, Reason } from '../../conversation/reason-clauses.ts';
import type { Speech } from '../../speech/say.ts';
export type Fit = 'good' | 'poor' | 'mixed' | 'unknown';

export type CheckFitWords = {
  fit: (of: { fit: Fit; about: About }) => Speech;
  fitFor: (of: { reasons: Reason[]; about: About }) => Speech;
  fitAgainst: (of: { reasons: Reason[]; about: About }) => Speech;
  freeMail: (of: { domain: string; points: number; about: About }) => Speech;
  companyMail: (of: { domain: string; about: About }) => Speech;
  noMail: (of: { about: About }) => Speech;
  news: (of: { signals: Reason[]; about: About }) => Speech;
  noNews: (of: { about: About }) => Speech;
  noSuchNews: (of: { about: About }) => Speech;
  newsAcross: (of: { told: { reason: Reason; about: About }[]; more: number }) => Speech;
  noNewsAcross: Speech;
  askNext: Speech;
  askLikely: (of: { about: About }) => Speech;
};
