import type { Language } from '../../language/languages.ts';
import { en } from './says.en.ts';
import type { MoveStageWords } from './says.ts';

export const moveStageWords: Record<Language, MoveStageWords> = { en };
