// Two elements → the time of day and the time since the talk began, kept up to date. Gives what restarts the second.

export function startClock(clock: HTMLElement, elapsed: HTMLElement): () => void {
  let began = Date.now()
  const tick = () => {
    const now = Date.now()
    clock.textContent = new Date(now).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })
    elapsed.textContent = formatElapsed(now - began)
  }
  const restart = () => {
    began = Date.now()
    tick()
  }
  elapsed.addEventListener("click", restart)
  setInterval(tick, 250)
  tick()
  return restart
}

/** E.g., 83,000 ms is "1:23" and an hour later "1:01:23". */
export function formatElapsed(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const rest = String(seconds % 60).padStart(2, "0")
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${rest}` : `${minutes}:${rest}`
}
