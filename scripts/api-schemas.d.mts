/** The text of src/serve/http/api-schemas.json, made anew. */
export function apiSchemas(): string
