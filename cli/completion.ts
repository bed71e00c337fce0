import { UsageError } from './io.ts';

/** The commands and the options of each. */
export type Completable = Readonly<Record<string, { about: string; options: readonly string[] }>>;

/** A script that completes commands and options in a shell. */
export function completionScript(shell: string | undefined, commands: Completable): string {
  const names = Object.keys(commands);
  switch (shell) {
    case 'bash':
      return `_lead_scout() {
  local word="\${COMP_WORDS[COMP_CWORD]}"
  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "${names.join(' ')} help" -- "$word")); return; fi
  case "\${COMP_WORDS[1]}" in
${names.map((name) => `    ${name}) COMPREPLY=($(compgen -W "${commands[name]?.options.join(' ')}" -- "$word"));;`).join('\n')}
  esac
  if [ -z "$COMPREPLY" ]; then COMPREPLY=($(compgen -f -- "$word")); fi
}
complete -F _lead_scout lead-scout
`;
    case 'zsh':
      return `#compdef lead-scout
_lead_scout() {
  if (( CURRENT == 2 )); then
    local -a commands
    commands=(${names.map((name) => `'${name}:${commands[name]?.about.replaceAll("'", '’')}'`).join(' ')})
    _describe command commands
    return
  fi
  case "$words[2]" in
${names.map((name) => `    ${name}) compadd -- ${commands[name]?.options.join(' ')};;`).join('\n')}
  esac
  _files
}
compdef _lead_scout lead-scout
`;
    case 'fish':
      return `${names
        .flatMap((name) => [
          `complete -c lead-scout -n __fish_use_subcommand -a ${name} -d '${commands[name]?.about.replaceAll("'", '’')}'`,
          ...(commands[name]?.options ?? []).map(
            (option) => `complete -c lead-scout -n '__fish_seen_subcommand_from ${name}' -l ${option.slice(2)}`,
          ),
        ])
        .join('\n')}\n`;
    default:
      throw new UsageError('Which shell?', 'lead-scout completion bash, zsh or fish.');
  }
}
