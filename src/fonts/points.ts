// The points of one outline in the compact form of WOFF2 → the outline as a plain font writes it.
import type { Reader } from "./reader.ts"
import type { Writer } from "./writer.ts"

export interface Points {
  /** Steps from the point before. */
  readonly dx: Int16Array
  readonly dy: Int16Array
  readonly onCurve: Uint8Array
}

/** A flag says how many bytes follow in `steps`, and which bits of them belong to which of the two. */
export function readPoints(count: number, flags: Reader, steps: Reader): Points {
  const points = { dx: new Int16Array(count), dy: new Int16Array(count), onCurve: new Uint8Array(count) }
  const first = flags.skip(count)
  for (let point = 0; point < count; point++) {
    const flag = flags.bytes[first + point] ?? 0
    points.onCurve[point] = flag < 128 ? 1 : 0
    readStep(points, point, flag & 127, steps)
  }
  return points
}

function readStep({ dx, dy }: Points, point: number, flag: number, steps: Reader): void {
  const at = steps.skip(sizeOf(flag))
  const byte = (index: number) => steps.bytes[at + index] ?? 0
  const a = byte(0)
  if (flag < 10) dy[point] = signed(flag, ((flag & 14) << 7) + a)
  else if (flag < 20) dx[point] = signed(flag, (((flag - 10) & 14) << 7) + a)
  else if (flag < 84) {
    dx[point] = signed(flag, 1 + ((flag - 20) & 0x30) + (a >> 4))
    dy[point] = signed(flag >> 1, 1 + (((flag - 20) & 0x0c) << 2) + (a & 15))
  } else if (flag < 120) {
    dx[point] = signed(flag, 1 + (Math.floor((flag - 84) / 12) << 8) + a)
    dy[point] = signed(flag >> 1, 1 + ((((flag - 84) % 12) >> 2) << 8) + byte(1))
  } else if (flag < 124) {
    dx[point] = signed(flag, (a << 4) + (byte(1) >> 4))
    dy[point] = signed(flag >> 1, ((byte(1) & 15) << 8) + byte(2))
  } else {
    dx[point] = signed(flag, (a << 8) + byte(1))
    dy[point] = signed(flag >> 1, (byte(2) << 8) + byte(3))
  }
}

/** Of a step, in bytes. */
function sizeOf(flag: number): number {
  if (flag < 84) return 1
  if (flag < 120) return 2
  return flag < 124 ? 3 : 4
}

function signed(flag: number, value: number): number {
  return flag & 1 ? value : -value
}

export interface SimpleGlyph {
  /** Last point of each contour. */
  readonly ends: readonly number[]
  readonly points: Points
  readonly instructions: Uint8Array
  /** null: it is that of the points. */
  readonly box: Uint8Array | null
}

export function writeSimple(writer: Writer, { ends, points, instructions, box }: SimpleGlyph): void {
  writer.reserve(12 + 2 * ends.length + instructions.length + 5 * points.onCurve.length)
  writer.i16(ends.length)
  if (box) writer.copy(box)
  else writeBox(writer, points)
  for (const end of ends) writer.i16(end)
  writer.i16(instructions.length)
  writer.copy(instructions)
  writeFlags(writer, points)
  for (const steps of [points.dx, points.dy]) writeSteps(writer, steps)
}

function writeBox(writer: Writer, { dx, dy }: Points): void {
  const [left, right] = reach(dx)
  const [bottom, top] = reach(dy)
  for (const edge of [left, bottom, right, top]) writer.i16(edge)
}

/** Least and most of what the steps add up to. */
function reach(steps: Int16Array): readonly [number, number] {
  let at = steps[0] ?? 0
  let least = at
  let most = at
  for (let index = 1; index < steps.length; index++) {
    at += steps[index] ?? 0
    if (at < least) least = at
    if (at > most) most = at
  }
  return [least, most]
}

const REPEATED = 8

/** One for each point; of those alike in a row the first is written, and how many follow. */
function writeFlags(writer: Writer, points: Points): void {
  const count = points.onCurve.length
  for (let point = 0, next = 1; point < count; point = next++) {
    const flag = flagOf(points, point)
    while (next < count && next - point < 256 && flagOf(points, next) === flag) next++
    writer.u8(next - point > 1 ? flag | REPEATED : flag)
    if (next - point > 1) writer.u8(next - point - 1)
  }
}

function flagOf({ dx, dy, onCurve }: Points, point: number): number {
  return (onCurve[point] ?? 0) | stepFlag(dx[point] ?? 0, 2, 16) | stepFlag(dy[point] ?? 0, 4, 32)
}

/** A step of nothing is not written at all, and one of a byte without its sign. */
function stepFlag(step: number, short: number, same: number): number {
  if (step === 0) return same
  if (step > 255 || step < -255) return 0
  return step > 0 ? short | same : short
}

function writeSteps(writer: Writer, steps: Int16Array): void {
  for (const step of steps) {
    if (step > 255 || step < -255) writer.i16(step)
    else if (step !== 0) writer.u8(Math.abs(step))
  }
}
