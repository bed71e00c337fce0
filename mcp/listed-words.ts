import type { Language } from '../lambda/language/languages.ts';
import { en } from './listed-words.en.ts';
import type { ToolName } from './tools.ts';

/** What a tool is called and what it is for, as an assistant reads it. */
export type ToolWords = { title: string; about: string };

/** What a prompt is called, what it is for, and what it has the assistant do. */
export type PromptWords = ToolWords & { says: string };

/** What an assistant is told of us: how to use us, and what each thing is for. */
export type ListedWords = {
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
      | 'of',
      string
    >
  >;
  resources: Readonly<Record<'today' | 'lead' | 'scorecard', ToolWords>>;
  prompts: { 'morning-brief': PromptWords; debrief: PromptWords };
  which: string;
};

/** What assistants are told, by language. */
export const listedWords: Record<Language, ListedWords> = { en };
