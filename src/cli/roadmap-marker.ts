/** A top-level key that marks a file as a roadmap, in either language; looked for before anything is parsed. */
const marker = /^[ \t]*["']?(?:roadmap|дорожная[ _-]+карта)["']?[ \t]*:/imu

/** Whether a text says of itself that it is a roadmap. */
export function isMarkedAsRoadmap(text: string): boolean {
  return marker.test(text)
}

const people = /^["']?(?:responsibles|справочник)["']?[ \t]*:/mu

/** Whether a text that is no roadmap looks like a shared directory of responsibles. */
export function isMarkedAsDirectory(text: string): boolean {
  return people.test(text) && !isMarkedAsRoadmap(text)
}
