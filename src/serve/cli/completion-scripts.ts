/** The scripts, one a shell, from the same list. Where nothing of ours fits, shells complete names of files. */

export interface Completed {
  readonly name: string
  readonly does: string
  readonly options: readonly { readonly name: string; readonly does: string; readonly values: readonly string[] }[]
  /** Names of parts (`token create`), or values of the first argument. */
  readonly words: readonly string[]
}

export type Shell = 'bash' | 'zsh' | 'fish'

export const SHELLS: Readonly<Record<Shell, (commands: readonly Completed[]) => string>> = { bash, zsh, fish }

function bash(commands: readonly Completed[]): string {
  return `_onrecord() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} options= words=
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${commands.map(({ name }) => name).join(' ')} help' -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]} $previous" in
${valuesByOption(commands)
  .map(({ command, option, values }) => `    '${command} ${option}') words='${values.join(' ')}' ;;`)
  .join('\n')}
  esac
  if [ -z "$words" ]; then
    case "\${COMP_WORDS[1]}" in
${commands
  .map(({ name, options, words }) => {
    const own = words.length === 0 ? '' : ` [ "$COMP_CWORD" -eq 2 ] && words='${words.join(' ')}'`
    return `      ${name}) options='${options.map((option) => option.name).join(' ')}'${own && `;${own}`} ;;`
  })
  .join('\n')}
    esac
    case "$current" in -*) words=$options ;; esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _onrecord onrecord
`
}

/** zsh asks the same function, by what it has for bash. */
function zsh(commands: readonly Completed[]): string {
  return `autoload -U +X bashcompinit && bashcompinit\n${bash(commands)}`
}

function fish(commands: readonly Completed[]): string {
  const lines = commands.flatMap(({ name, does, options, words }) => [
    `complete -c onrecord -n __fish_use_subcommand -f -a ${name} -d ${inQuotes(does)}`,
    ...words.map((word) => `complete -c onrecord -n '__fish_seen_subcommand_from ${name}' -a ${word}`),
    ...options.map((option) => {
      const values = option.values.length === 0 ? '' : ` -x -a '${option.values.join(' ')}'`
      return `complete -c onrecord -n '__fish_seen_subcommand_from ${name}' -l ${option.name.slice(2)}${values} -d ${inQuotes(option.does)}`
    }),
  ])
  return `${lines.join('\n')}\n`
}

const inQuotes = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

const valuesByOption = (commands: readonly Completed[]) =>
  commands.flatMap(({ name, options }) =>
    options
      .filter(({ values }) => values.length > 0)
      .map((option) => ({ command: name, option: option.name, values: option.values })),
  )
