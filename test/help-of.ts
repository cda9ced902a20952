/** What `onrecord [COMMAND] --help` prints, without a process for each. */
import { programFor } from '../src/serve/cli/index.ts'

export async function helpOf(name?: string): Promise<string> {
  const program = await programFor(name)
  const command = name === undefined ? program : program.commands[0]
  let printed = ''
  command.configureOutput({
    writeOut: (text) => {
      printed += text
    },
  })
  command.outputHelp()
  return printed
}
