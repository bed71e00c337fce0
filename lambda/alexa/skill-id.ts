const hint = 'Set it to the id of the skill (amzn1.ask.skill.…): without it requests of any skill would be answered.';

/** The function does not know which skill it belongs to. */
export class SkillIdMissing extends Error {
  override readonly name = 'SkillIdMissing';
  readonly hint = hint;
  constructor(given: string) {
    const what = given === '' ? 'SKILL_ID is not set' : `SKILL_ID is "${given}", which is no skill's id`;
    // A platform that starts functions shows the message and nothing else.
    super(`${what}, so this function refuses to start. ${hint}`);
  }
}

/** The skill whose requests are answered; no other's are. Throws `SkillIdMissing`. */
export function skillIdFrom({ SKILL_ID = '' }: Readonly<Record<string, string | undefined>>): string {
  if (!/^amzn1\.ask\.skill\.[\w-]+$/.test(SKILL_ID)) throw new SkillIdMissing(SKILL_ID);
  return SKILL_ID;
}
