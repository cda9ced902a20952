/** The addresses that answer JSON, to be read; the same table makes the OpenAPI description (../http/api.ts). */
import { Layout } from './layout.tsx'

export interface ApiOperation {
  readonly method: string
  readonly path: string
  readonly does: string
  readonly takes: readonly { readonly name: string; readonly is: string; readonly required?: true }[]
  readonly gives: string
  readonly body?: Readonly<Record<string, unknown>>
  readonly writes?: true
}

export const ApiPage = ({ operations }: { operations: readonly ApiOperation[] }) => (
  <Layout title="API · Onrecord" json="/api/openapi.json" search="in the masthead" writing>
    <h1 class="page-title">The record for programs</h1>
    <p class="lead">
      Every page that asks a question answers it as JSON too: at its address with <code>.json</code>, or with{' '}
      <code>Accept: application/json</code>. <a href="/api/openapi.json">OpenAPI 3.1</a> has the shape of each answer;
      any search is a feed at <code>/search.atom</code>.
    </p>
    <section aria-labelledby="asking">
      <h2 id="asking">Asking</h2>
      <Operations operations={operations.filter(({ writes }) => !writes)} />
    </section>
    <section aria-labelledby="writing">
      <h2 id="writing">Adding and correcting</h2>
      <p class="lead">
        On the server’s own machine its owner needs nothing for it. Elsewhere a token is sent as{' '}
        <code>Authorization: Bearer TOKEN</code>; <code>onrecord token create NAME</code> makes one.
      </p>
      <Operations operations={operations.filter(({ writes }) => writes)} />
    </section>
    <section aria-labelledby="errors">
      <h2 id="errors">When something is wrong</h2>
      <p class="lead">
        From status 400 on, the answer is <code>{'{"error": {"code": "…", "message": "…"}}'}</code>: a code for
        programs, and a sentence that says what to do.
      </p>
    </section>
  </Layout>
)

const Operations = ({ operations }: { operations: readonly ApiOperation[] }) => (
  <ul class="operations">
    {operations.map(({ method, path, does, takes, gives, body }) => (
      <li>
        <h3>
          <code>
            <span class="method">{method.toUpperCase()}</span> {path}
          </code>
        </h3>
        <p>{does}</p>
        {takes.length > 0 && (
          <dl class="takes">
            {takes.map(({ name, is, required }) => (
              <div>
                <dt>
                  <code>{name}</code>
                  {required && <span class="aside"> needed</span>}
                </dt>
                <dd>{is}</dd>
              </div>
            ))}
          </dl>
        )}
        {body && <p class="aside">Takes {Object.keys(body).join(', ')}.</p>}
        <p class="aside">
          Gives <code>{gives}</code>.
        </p>
      </li>
    ))}
  </ul>
)
