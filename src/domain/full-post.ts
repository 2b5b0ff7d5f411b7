/** What an appointment says of a post. */
export type HeldPost = { readonly post: string; readonly unitName: string; readonly role: string }

const LEADERS: readonly string[] = ['leader-state', 'leader-party']
const same = (one: string, other: string): boolean =>
  one.toLocaleLowerCase('vi') === other.toLocaleLowerCase('vi')

/**
 * A post as a paper names it, with its unit where the post alone does not say which: "Trưởng phòng" of "Phòng Kinh tế"
 * is "Trưởng phòng Kinh tế"; "Chuyên viên" of it "Chuyên viên Phòng Kinh tế". Who leads the locality has the whole in
 * the post; a unit that stands for many ("Các tổ dân phố") adds nothing.
 */
export function fullPost(held: HeldPost | undefined): string {
  if (held === undefined) return ''
  const { post, unitName, role } = held
  if (post === '' || LEADERS.includes(role) || unitName.startsWith('Các ')) return post
  const words = post.split(' ')
  const unit = unitName.split(' ')
  const shared = words.findIndex((_, at) =>
    words.slice(at).every((word, next) => same(word, unit[next] ?? '')),
  )
  return [...words, ...(shared === -1 ? unit : unit.slice(words.length - shared))].join(' ')
}
