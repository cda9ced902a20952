/** "Mara Lind is the paper's correspondent in Haverin.": who wrote the article, told of by name. */
export function isLife(line: string, byline: string | undefined): boolean {
  if (byline === undefined || line.length > 1200) return false
  const name = byline.split(', ').find((each) => line.startsWith(each))
  return name !== undefined && OF_ONESELF.test(line.slice(name.length))
}

const OF_ONESELF =
  /^(?:,.{1,120}?,)?\s+(?:is|was|has|writes|covers|reports|works|ist|war|schreibt|arbeitet|est|écrit|couvre|es|escribe|è|scrive|é|jest|är)\s/u
