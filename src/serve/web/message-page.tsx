/** A page that only says something: nothing here, or something failed. */
import { Layout } from './layout.tsx'

interface Props {
  readonly title: string
  /** What happened, and what to do next. */
  readonly message: string
}

export const MessagePage = ({ title, message }: Props) => (
  <Layout title={`${title} · Onrecord`} search="in the masthead">
    <section class="message">
      <h1>{title}</h1>
      <p>{message}</p>
      <p>
        <a href="/">Go to the search</a>
      </p>
    </section>
  </Layout>
)
