import { fold } from '../vietnamese/fold.ts'

/** A rank without its organ. */
const BARE_RANK = /^(?:cac )?(?:giam doc|thu truong|chu tich|hieu truong)$/u
/** “UBND thành phố Hà Nội và các tỉnh: Hải Dương …”: the committees of those, too. */
const PLACE_ALONE = /^(?:tỉnh|huyện) \p{Lu}/u
const COUNCIL = /^Hội đồng nhân dân$/iu
const COMMITTEE = /^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (?=\p{L})/iu

/** “Giám đốc, Thủ trưởng các Sở”, “Hội đồng nhân dân, Ủy ban nhân dân thành phố …”: the second says of what the first is. */
export const withTheirOrgans = (names: string[]): string[] => {
  const ranked = joinedRanks(names)
  return ranked.map((name, i) => {
    const next = ranked[i + 1] ?? ''
    const committee = ranked.slice(0, i).findLast((other) => COMMITTEE.test(other))
    if (committee && PLACE_ALONE.test(name)) return `${COMMITTEE.exec(committee)?.[0] ?? ''}${name}`
    return COUNCIL.test(name) && COMMITTEE.test(next) ? `${name} ${next.replace(COMMITTEE, '')}` : name
  })
}

/** Ranks in a row, however many, are those of the organ that follows. */
const joinedRanks = (names: string[]): string[] => {
  const all: string[] = []
  let ranks = ''
  for (const [i, name] of names.entries()) {
    if (BARE_RANK.test(fold(name)) && i < names.length - 1) ranks += `${name}, `
    else {
      all.push(ranks + name)
      ranks = ''
    }
  }
  return all
}
