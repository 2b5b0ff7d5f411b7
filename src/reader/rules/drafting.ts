/**
 * What is known of the habits of official drafting, for the check before signing. Symbols and who issues under them:
 * Decree 30/2020/NĐ-CP annexes I and III, Party guide 36-HD/VPTW; the rest is common knowledge of an office. A row is
 * added here, no rule is changed.
 */

/** Who issues, by how the name begins. The first row that fits decides, so the narrow ones stand first. */
export const ISSUERS = [
  { is: 'steering', begins: /^(?:Trưởng )?(?:Ban [Cc]hỉ đạo|BCĐ)/u },
  {
    is: 'assembly-standing',
    begins: /^(?:[UỦ]ỷ?y? ban [Tt]hường vụ Quốc hội|Ủy ban Thường vụ Quốc hội|UBTVQH)/u,
  },
  { is: 'assembly', begins: /^Quốc hội/u },
  {
    is: 'party-centre',
    begins:
      /^(?:Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương|BCH Trung ương|Trung ương|Hội nghị|Tổng Bí thư|Văn phòng Trung ương|Ban [^,;]{3,40} Trung ương)/u,
  },
  { is: 'prime-minister', begins: /^Thủ tướng/u },
  { is: 'government', begins: /^Chính phủ/u },
  { is: 'committee', begins: /^(?:Chủ tịch )?(?:UBND|[UỦ][ỷy] ban [Nn]hân dân|Uỷ ban [Nn]hân dân)/u },
  { is: 'council', begins: /^(?:Thường trực )?(?:HĐND|Hội đồng [Nn]hân dân)/u },
  {
    is: 'party-province',
    begins:
      /^(?:(?:Thường trực |Ban Thường vụ |Ban Chấp hành |BTV |BCH )?(?:Tỉnh|Thành) [uủ][ỷy]|Ban Chấp hành Đảng bộ (?:tỉnh|thành phố))/u,
  },
  {
    is: 'party-local',
    begins:
      /^(?:(?:Thường trực |Ban Thường vụ |Ban Chấp hành |BTV |BCH )?(?:Đảng|Huyện|Quận|Thị) [uủ][ỷy]|Ban Chấp hành Đảng bộ (?:xã|phường|đặc khu))/u,
  },
  { is: 'ministry', begins: /^(?:Bộ trưởng )?Bộ \p{Lu}/u },
  { is: 'department', begins: /^(?:Giám đốc )?Sở \p{Lu}/u },
] as const
export type IssuerKind = (typeof ISSUERS)[number]['is']

/** Which issuer a symbol belongs to, by its end. */
export const SYMBOL_ISSUERS: readonly { readonly ends: RegExp; readonly by: readonly IssuerKind[] }[] = [
  { ends: /BCĐ(?:TW)?$/u, by: ['steering'] },
  { ends: /\/TW$/u, by: ['party-centre'] },
  { ends: /(?:NQ|NĐ|CT)-CP$/u, by: ['government'] },
  { ends: /-TTg$/u, by: ['prime-minister'] },
  { ends: /\/UBTVQH\d*$/u, by: ['assembly-standing'] },
  { ends: /\/QH\d+$/u, by: ['assembly'] },
  { ends: /-UBND$/u, by: ['committee'] },
  { ends: /-HĐND$/u, by: ['council'] },
  { ends: /\/TU$/u, by: ['party-province'] },
  { ends: /\/ĐU$/u, by: ['party-local'] },
  { ends: /TT-B(?!CĐ|TV|CH)\p{Lu}+$/u, by: ['ministry'] },
]

/** What each issuer is called in a sentence about it. */
export const ISSUER_OF_SYMBOL = {
  'assembly-standing': 'Ủy ban Thường vụ Quốc hội',
  assembly: 'Quốc hội',
  'party-centre': 'Trung ương Đảng',
  'prime-minister': 'Thủ tướng Chính phủ',
  government: 'Chính phủ',
  steering: 'Ban Chỉ đạo',
  committee: 'Ủy ban nhân dân',
  council: 'Hội đồng nhân dân',
  'party-province': 'Tỉnh ủy, Thành ủy',
  'party-local': 'Đảng ủy',
  ministry: 'Bộ',
  department: 'Sở',
} as const satisfies Record<IssuerKind, string>

/** The first group of a symbol and the words that such a document is cited with. */
export const SYMBOL_TYPES: Readonly<Record<string, RegExp>> = {
  NQ: /^Nghị quyết/iu,
  NĐ: /^Nghị định/iu,
  QĐ: /^(?:Quyết định|Quy định)/iu,
  CT: /^(?:Chỉ thị|Chương trình)/iu,
  CTr: /^Chương trình/iu,
  CTHĐ: /^Chương trình/iu,
  KH: /^Kế hoạch/iu,
  KL: /^Kết luận/iu,
  TB: /^Thông báo/iu,
  TT: /^Thông tư/iu,
  HD: /^Hướng dẫn/iu,
  BC: /^Báo cáo/iu,
  TTr: /^Tờ trình/iu,
  CĐ: /^Công điện/iu,
}
/** Words that stand before any symbol and say nothing of the type. */
export const ANY_TYPE = /^(?:Văn bản|Công văn|Đề án|Luật|Pháp lệnh)/iu

/** Abbreviations that every office knows; others are explained where they stand first. */
export const KNOWN_ABBREVIATIONS: ReadonlySet<string> = new Set(
  `UBND HĐND MTTQ MTTQVN UBMTTQ UBMTTQVN UB VP BCĐ BCH BTV BTT UBKT UVBCH TW TU ĐU TP TX HCM VN XHCN CHXHCN NQ QĐ KH CT CTr
  KHCN CN CNTT CĐS ĐMST CCHC TTHC DVC DVCTT DVCQG CSDL CSDLQG HCC PVHCC TTPVHCC TTPVHC TTDVTH VHXH VH XH KT KTXH QP AN QPAN HT ĐT KTHTĐT
  TNCS TNCSHCM LHPN PN CCB ND THCS THPT TH MN GDĐT GD NSNN NSTW NSĐP HTX KCN KCX CCN KKT DN DNNN DNNVV TDP BHXH BHYT BHTN
  ANTT ATGT PCCC ATTT ANM CAND QĐND LLVT DQTV ANQP XDĐ NTM OCOP TTĐT KNTC PCTN TĐKT VHTT TDTT VT BCHQS CHQS CNSCĐ CBCCVC CBCC
  QLNN GPMB PTDS PCTT TKCN CA CAP CAX PGĐ TTX TTXVN VTV VOV VNPT FPT EVN NHNN NHCSXH
  AI API ATM ASEAN BIM BTS CCTV CNXH COVID CPI DTI ESG FDI FTA GDP GIS GNI GPS GRDP HDI ICT ID IDC IOC IOT IP ISO IEC IT KPI LAN WAN
  LGSP NDXP NGSP MOU ODA OTP PAPI PARINDEX PC PCI PDF POS PPP QCVN QR R&D SIPAS SME SMS SOC STEM TCVN TCP TV UNESCO USB VPN VR AR WAN WEB
  WHO WTO XML XR NAPAS VNEID IPV OA STT ĐVT`.split(/\s+/u),
)

/** The levels of a commune: the word, and what a plan of another level must not call itself. */
export const LEVEL_WORDS = ['xã', 'phường', 'đặc khu'] as const
export type LevelWord = (typeof LEVEL_WORDS)[number]

/** Before the word of a level, when the text speaks of the issuer's own bodies or ground. */
export const OWN_BEFORE =
  '(?:UBND|[UỦ][ỷy] ban [Nn]hân dân|Uỷ ban [Nn]hân dân|HĐND|Hội đồng [Nn]hân dân|Đảng [uủ][ỷy]|Đảng bộ|Công an|Trạm Y tế|Ban [Cc]hỉ huy [Qq]uân sự|MTTQ|Mặt trận Tổ quốc(?: Việt Nam)?|Đoàn [Tt]hanh niên|Hội Phụ nữ|Hội Nông dân|Hội Cựu chiến binh|(?:trên|tại) địa bàn|toàn|Ban [Cc]hỉ đạo|của|lãnh đạo|nhân dân|cán bộ)'
