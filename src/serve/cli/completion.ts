/** `onrecord completion bash|zsh|fish`: what a shell needs to complete commands, options and their values. */
import { Argument, Command } from 'commander'
import { type Completed, SHELLS, type Shell } from './completion-scripts.ts'
import { print } from './output.ts'

const EXAMPLES = `
Examples:
  source <(onrecord completion bash)     in ~/.bashrc
  source <(onrecord completion zsh)      in ~/.zshrc, after compinit
  onrecord completion fish > ~/.config/fish/completions/onrecord.fish`

export function completionCommand(everyCommand: () => Promise<readonly Command[]>): Command {
  return new Command('completion')
    .description('Print a script with which your shell completes commands and options.')
    .addArgument(new Argument('<shell>', 'your shell').choices(Object.keys(SHELLS)))
    .addHelpText('after', EXAMPLES)
    .action(async (shell: Shell) => print(SHELLS[shell]((await everyCommand()).map(completed))))
}

const completed = (command: Command): Completed => ({
  name: command.name(),
  does: command.description(),
  options: [
    ...command.options.flatMap(({ long, description, argChoices }) =>
      long ? [{ name: long, does: description, values: argChoices ?? [] }] : [],
    ),
    { name: '--help', does: 'what can be asked', values: [] },
  ],
  words: [
    ...command.commands.map((child) => child.name()),
    ...command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []),
  ],
})
