/**
 * The form by which reports are added: on its own page, and on the front page of an empty record. With a script, files
 * can be dropped and what came is shown piece by piece (adding.client.js).
 */
interface Props {
  /** Mebibytes that may be sent at once; not told where it is not known. */
  readonly mostMebibytes?: number
}

export const AddForm = ({ mostMebibytes }: Props) => (
  <>
    <form class="adding" id="adding" action="/add" method="post" enctype="multipart/form-data">
      <div class="adding-ways">
        <div class="field">
          <label for="text">Text of a report, or web addresses, one a line</label>
          <textarea id="text" name="text" rows={11} spellcheck={false} dir="auto"></textarea>
        </div>
        <div class="field drop" id="drop">
          <label for="files">Files</label>
          <input id="files" type="file" name="files" multiple aria-describedby="files-kinds" />
          <p class="drop-hint" hidden>
            or drop them here
          </p>
          <ul class="chosen" id="chosen"></ul>
          <p class="aside" id="files-kinds">
            Saved web pages, text, Markdown, feeds, NDJSON, JSON, CSV, WARC, or any of these in ZIP or gzip.{' '}
            {mostMebibytes && <>Up to {mostMebibytes} MiB at once. </>}What each is, is told from what is in it.
          </p>
        </div>
      </div>
      <details class="from-where">
        <summary>Where the pasted text is from</summary>
        <p class="aside">
          “Yesterday” is read against the day it was published, so give that if you can. Pages and files say it
          themselves.
        </p>
        <div class="fields">
          <Field name="published" label="Published" placeholder="2031-03-14" />
          <Field name="outlet" label="Outlet" />
          <Field name="title" label="Title" />
          <Field name="url" label="Address" placeholder="https://" />
        </div>
      </details>
      <p class="aside" id="bookmarklet" hidden>
        For pages that only you can open: drag <a href="/add">Add to Onrecord</a> to your bookmarks, and press it there
        while you read a page. It opens this form with the page in it.
      </p>
      <p class="actions">
        <button type="submit">Add to the record</button>
      </p>
    </form>
    <section class="came" id="came" aria-label="What came of it" hidden>
      <progress id="sent" max={1} aria-label="Sent"></progress>
      <p id="state" role="status"></p>
      <ol class="additions" id="additions"></ol>
    </section>
  </>
)

const Field = ({ name, label, placeholder }: { name: string; label: string; placeholder?: string }) => (
  <div class="field">
    <label for={name}>{label}</label>
    <input id={name} name={name} placeholder={placeholder} maxlength={2000} autocomplete="off" />
  </div>
)
