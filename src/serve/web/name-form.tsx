/** The box for a speaker's name. */
export const NameForm = ({ name }: { name: string }) => (
  <search>
    <form class="question" action="/actors" method="get">
      <div class="ask">
        <label for="name">A name, or a part of one</label>
        <div class="ask-row">
          <input type="search" id="name" name="name" value={name} maxlength={200} autocomplete="off" />
          <button type="submit">Find</button>
        </div>
      </div>
    </form>
  </search>
)
