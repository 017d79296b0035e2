/**
 * The function with its answers kept for as long as what it was asked about lives: several rules ask the same of one plan.
 * What it is asked about must not change, and what it answers belongs to all who ask.
 */
export function oncePer<Asked extends object, Answer>(answer: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const known = new WeakMap<Asked, { readonly answer: Answer }>()
  return (asked) => {
    let kept = known.get(asked)
    if (!kept) known.set(asked, (kept = { answer: answer(asked) }))
    return kept.answer
  }
}
