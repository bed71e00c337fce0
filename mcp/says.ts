import type { Language } from '../lambda/language/languages.ts';
import { en } from './says.en.ts';

/** What a tool is called and what it is for, as an assistant reads it. */
export type ToolWords = { title: string; about: string };

/** What a prompt is called, what it is for, and what it has the assistant do. */
export type PromptWords = ToolWords & { says: string };

/** The tools, by name. */
export const toolNames = [
  'list_calls',
  'find_call',
  'brief_call',
  'check_likelihood',
  'explain_likelihood',
  'compare_leads',
  'find_gaps',
  'suggest_questions',
  'rank_leads',
  'read_notes',
  'free_time',
  'review_pipeline',
  'log_answer',
  'undo',
  'say',
] as const;
export type ToolName = (typeof toolNames)[number];

/** The words of the doors. */
export type DoorWords = {
  /** How an assistant is to pass on what it hears here. */
  instructions: string;
  tools: Readonly<Record<ToolName, ToolWords>>;
  arguments: Readonly<
    Record<
      | 'lead'
      | 'other'
      | 'date'
      | 'time'
      | 'framework'
      | 'criterion'
      | 'words'
      | 'duration'
      | 'conversation'
      | 'side'
      | 'order'
      | 'record'
      | 'review',
      string
    >
  >;
  resources: Readonly<Record<'today' | 'lead' | 'scorecard', ToolWords>>;
  prompts: { 'morning-brief': PromptWords; debrief: PromptWords };
  which: string;
  /** Said in place of an answer. */
  mayNotLog: string;
  mayNotForTeam: string;
  byAnotherTool: string;
  tooFast: string;
  notByPhone: string;
};

/** The words of the doors, by language. */
export const doorWords: Record<Language, DoorWords> = { en };
