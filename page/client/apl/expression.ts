/** What a binding may see by name. */
export type Scope = Readonly<Record<string, unknown>>;

/** A binding that cannot be read, or that names what is not there: a fault of the screen. */
export class BadBinding extends Error {
  override readonly name = 'BadBinding';
}

const tokens = /\s*(?:('(?:[^'])*')|(\d+(?:\.\d+)?)|([A-Za-z_]\w*)|(==|!=|<=|>=|&&|\|\||[-+*/<>?:!().[\]]))/y;

type Token = { kind: 'text' | 'number' | 'name' | 'sign'; text: string };

function tokensOf(source: string): Token[] {
  const found: Token[] = [];
  const kinds = ['text', 'number', 'name', 'sign'] as const;
  tokens.lastIndex = 0;
  const end = source.trimEnd().length;
  while (tokens.lastIndex < end) {
    const match = tokens.exec(source);
    if (!match) throw new BadBinding(`"${source}" is no expression we know.`);
    const at = match.slice(1).findIndex((part) => part !== undefined);
    found.push({ kind: kinds[at] ?? 'sign', text: match[at + 1] ?? '' });
  }
  return found;
}

type Node = (scope: Scope) => unknown;

const binary: Readonly<Record<string, { rank: number; of: (a: unknown, b: unknown) => unknown }>> = {
  '||': { rank: 1, of: (a, b) => a || b },
  '&&': { rank: 2, of: (a, b) => a && b },
  '==': { rank: 3, of: (a, b) => a === b },
  '!=': { rank: 3, of: (a, b) => a !== b },
  '<': { rank: 4, of: (a, b) => Number(a) < Number(b) },
  '>': { rank: 4, of: (a, b) => Number(a) > Number(b) },
  '<=': { rank: 4, of: (a, b) => Number(a) <= Number(b) },
  '>=': { rank: 4, of: (a, b) => Number(a) >= Number(b) },
  '+': { rank: 5, of: (a, b) => (typeof a === 'number' && typeof b === 'number' ? a + b : `${a}${b}`) },
  '-': { rank: 5, of: (a, b) => Number(a) - Number(b) },
  '*': { rank: 6, of: (a, b) => Number(a) * Number(b) },
  '/': { rank: 6, of: (a, b) => Number(a) / Number(b) },
};

const words: Readonly<Record<string, unknown>> = { true: true, false: false, null: null };

function parse(source: string): Node {
  const rest = tokensOf(source);
  let at = 0;
  const peek = () => rest[at]?.text;
  const take = (wanted?: string) => {
    const token = rest[at];
    if (!token || (wanted !== undefined && token.text !== wanted))
      throw new BadBinding(`"${source}" lacks ${wanted ?? 'something'}.`);
    at += 1;
    return token;
  };
  const whole = (): Node => {
    const condition = operation(1);
    if (peek() !== '?') return condition;
    take('?');
    const yes = whole();
    take(':');
    const no = whole();
    return (scope) => (condition(scope) ? yes(scope) : no(scope));
  };
  const operation = (rank: number): Node => {
    let left = unary();
    for (;;) {
      const sign = rest[at]?.kind === 'sign' ? binary[peek() ?? ''] : undefined;
      if (!sign || sign.rank < rank) return left;
      take();
      const right = operation(sign.rank + 1);
      const before = left;
      left = (scope) => sign.of(before(scope), right(scope));
    }
  };
  const unary = (): Node => {
    if (peek() === '!') {
      take();
      const of = unary();
      return (scope) => !of(scope);
    }
    if (peek() === '-') {
      take();
      const of = unary();
      return (scope) => -Number(of(scope));
    }
    return members(primary());
  };
  const primary = (): Node => {
    const token = take();
    switch (token.kind) {
      case 'text':
        return () => token.text.slice(1, -1);
      case 'number':
        return () => Number(token.text);
      case 'name':
        if (token.text in words) return () => words[token.text];
        return (scope) => memberOf(scope, token.text, source);
      case 'sign': {
        if (token.text !== '(') throw new BadBinding(`"${source}" is no expression we know.`);
        const inside = whole();
        take(')');
        return inside;
      }
    }
  };
  const members = (of: Node): Node => {
    let node = of;
    for (;;) {
      const before = node;
      if (peek() === '.') {
        take();
        const { text } = take();
        node = (scope) => memberOf(before(scope), text, source);
      } else if (peek() === '[') {
        take();
        const key = whole();
        take(']');
        node = (scope) => memberOf(before(scope), String(key(scope)), source);
      } else return node;
    }
  };
  const node = whole();
  if (at < rest.length) throw new BadBinding(`"${source}" goes on after its end.`);
  return node;
}

function memberOf(of: unknown, name: string, source: string): unknown {
  if (typeof of === 'object' && of !== null && Object.hasOwn(of, name)) return (of as Record<string, unknown>)[name];
  throw new BadBinding(`"${source}" names "${name}", which is not there.`);
}

const bound = /\$\{([^}]*)\}/g;

/** A value with its bindings filled in: what is bound alone keeps its kind, what stands among words becomes text. */
export function filledIn(value: unknown, scope: Scope): unknown {
  if (typeof value !== 'string' || !value.includes('${')) return value;
  const alone = /^\$\{([^}]*)\}$/.exec(value);
  if (alone) return parse(alone[1] ?? '')(scope);
  return value.replace(bound, (_, source: string) => String(parse(source)(scope)));
}
