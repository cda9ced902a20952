/** `onrecord lake`: large collections as tables of Parquet, built by one command and asked without a server. */
import { Command } from 'commander'
import { addAsk } from './ask.ts'
import { addBuild } from './build.ts'

export function lakeCommand(): Command {
  const command = new Command('lake').description(
    'Build and ask a lake: the record of a large collection as tables of Parquet.',
  )
  addBuild(command)
  addAsk(command)
  return command
}
