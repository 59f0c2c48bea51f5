// What a save changes is there at once: motion is for what the speaker does. It stays still until it is left.
import type { Player } from "../player.ts"

/** Class of a section, or of a step, that does not move. */
export const STILL = "still"

/** Call it once: what was still moves again when it is left. */
export function moveAgain({ reveal }: Player): void {
  reveal.on("slidechanged", event => {
    const { previousSlide } = event as unknown as { previousSlide?: Element }
    previousSlide?.classList.remove(STILL)
    release(previousSlide, "")
  })
}

/** For slides that are about to come on the page, with steps that may have been shown already. */
export function holdSteps(section: Element): void {
  for (const step of section.querySelectorAll(".fragment")) step.classList.add(STILL)
}

/** Steps that nobody saw yet come as ever. */
export function releaseHidden(sections: readonly Element[]): void {
  for (const section of sections) release(section, ":not(.visible)")
}

function release(section: Element | undefined, which: string): void {
  for (const step of section?.querySelectorAll(`.fragment.${STILL}${which}`) ?? [])
    step.classList.remove(STILL)
}
