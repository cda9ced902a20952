/** `onrecord token`: who may add and correct over HTTP, where the server is for others than its owner. */
import { Command } from 'commander'
import { createToken, revokeToken, type Token, tokensOf } from '../../store/index.ts'
import { print } from './output.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'

const EXAMPLES = `
Examples:
  onrecord token create "Mara Lind"
  onrecord token list
  onrecord token revoke 5f0c9a1be2d3`

interface Options extends DataOption {
  readonly json?: true
}

export function tokenCommand(): Command {
  const command = new Command('token').description('Tokens with which others add and correct over HTTP.')
  const part = (name: string, description: string) =>
    withDataOption(new Command().name(name).description(description).option('--json', 'print it as JSON'))
  command.addHelpText('after', EXAMPLES)
  command.addCommand(
    part('create', 'Make a token. It is shown this once: what is kept is its hash.')
      .argument('<name>', 'whose it is: corrections made with it are signed so')
      .action(create),
  )
  command.addCommand(part('list', 'Whose tokens there are, and since when.').action(list))
  command.addCommand(
    part('revoke', 'End a token. What was done with it stays.').argument('<id>', 'as "list" prints it').action(revoke),
  )
  return command
}

async function create(name: string, options: Options): Promise<void> {
  const by = name.trim()
  if (by === '' || by.length > 100 || /\p{C}/u.test(by)) {
    throw new TokenError('name-unclear', 'a token is given to a name of up to 100 characters, in one line')
  }
  const made = await withRecord(options, (database) => createToken(database, by))
  await print(
    options.json
      ? `${JSON.stringify({ ...made, name: by })}\n`
      : `${made.token}\nGive it to ${by} in confidence: it is not shown again. "onrecord token revoke ${made.id}" ends it.\n`,
  )
}

async function list(options: Options): Promise<void> {
  const tokens = await withRecord(options, tokensOf)
  const lines = tokens.map(lineOf).join('\n') || 'There is no token. Make one: onrecord token create NAME'
  await print(options.json ? `${JSON.stringify(tokens)}\n` : `${lines}\n`)
}

const lineOf = ({ id, name, created, revoked }: Token): string =>
  `${id}  ${name}, since ${created}${revoked === null ? '' : `, revoked ${revoked}`}`

async function revoke(id: string, options: Options): Promise<void> {
  const revoked = await withRecord(options, (database) => revokeToken(database, id))
  if (!revoked) {
    throw new TokenError('token-unknown', `no token ${id} is in force. "onrecord token list" prints all`)
  }
  await print(options.json ? `${JSON.stringify({ revoked: id })}\n` : `Token ${id} is revoked.\n`)
}

class TokenError extends Error {
  override readonly name = 'TokenError'
  readonly code: 'name-unclear' | 'token-unknown'

  constructor(code: TokenError['code'], message: string) {
    super(message)
    this.code = code
  }
}
