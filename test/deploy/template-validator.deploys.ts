import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CelEngine, type StandardDiagnostic } from '@aws/cloudformation-validate';

const text = readFileSync(join(resolve(__dirname, '../..'), 'infrastructure/skill-stack.yaml'), 'utf8');

/** Amazon's own rules, offline; ours are in template.test.ts. */
describe('the stack, held against Amazon’s validator', () => {
  let engine: InstanceType<typeof CelEngine>;
  let known: ReadonlySet<string>;
  beforeAll(() => {
    engine = new CelEngine();
    known = new Set(messages(text));
  });
  afterAll(() => engine.free());

  /** What Amazon's validator says of a template, without remarks. */
  const refused = (yaml: string): StandardDiagnostic[] =>
    engine
      .validateStandard({ path: 'skill-stack.yaml', readBytes: () => Buffer.from(yaml) })
      .diagnostics.filter(({ severity }) => severity === 'ERROR' || severity === 'FATAL' || severity === 'WARN');
  const messages = (yaml: string) => refused(yaml).map(({ ruleId, message }) => `${ruleId} ${message}`);

  it('is accepted', () => {
    const conditional = /^W1001 Reference to 'BookTable' which is conditional/;
    expect([...known].filter((message) => !conditional.test(message))).toEqual([]);
  });

  const faults: [string, RegExp | string, string][] = [
    ['a misspelt property', 'MemorySize: 1024', 'MemorySzie: 1024'],
    ['a missing attribute of an index', /^ *- \{ AttributeName: gsi2sk, AttributeType: N \}\n/m, ''],
    ['a value that is not there', '!GetAtt SkillRole.Arn', '!GetAtt SkillRole.Arm'],
    ['a reference to nothing', 'Role: !GetAtt SyncRole.Arn', 'Role: !GetAtt SyncRoll.Arn'],
    ['an operator that does not exist', 'GreaterThanThreshold', 'GreatestThreshold'],
  ];
  it.each(faults)('is refused with %s', (_, sound, broken) => {
    const planted = text.replace(sound, () => broken);
    expect(planted).not.toBe(text);
    expect(messages(planted).filter((message) => !known.has(message))).not.toEqual([]);
  });
});
