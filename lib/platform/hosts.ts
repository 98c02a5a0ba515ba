/**
 * The sites on which Hawamish works the moment it is installed: a fixed list, because a host added in an update switches
 * the extension off in Chrome until the reader accepts it, and is silently not granted in Firefox (platform.md §1.6).
 * Every other site is one click away: the toolbar button for once, the popup for good.
 *
 * How it was chosen, from the outlets that the project's facts name: a host is in when its whole site is in Arabic (so
 * bbc.com, dw.com, france24.com and aa.com.tr, where Arabic is one section among many, stay out) and it is an outlet of
 * its own (no aggregators, ministries, mail or feed hosts), and one of these holds:
 * - `syria`: it is Syrian, or mainly about Syria;
 * - `reports`: the bundled pack's facts hold at least one Arabic report from it;
 * - `arab`: it reports on the whole Arab world for a wide public.
 */
export const outletHosts = {
  syria: [
    'almanassa.com',
    'manassa.news',
    'shaam.org',
    'sana.sy',
    'alikhbariah.com',
    'syria.tv',
    'enabbaladi.net',
    'npasyria.com',
    'yallasyrianews.com',
    'zamanalwsl.net',
    'syriahr.com',
    'stepagency-sy.net',
    'orient-news.net',
    'alwatan.sy',
    'symonitor.com',
    'idraksy.net',
    'verify-sy.com',
    'watad.media',
    'damapost.com',
    'alsori.net',
    'alsoury.net',
    'alkhabour.com',
    'syria-24.com',
  ],
  reports: [
    'aljazeera.net',
    'masrawy.com',
    'lebanon24.com',
    'sarabic.ae',
    'okaz.com.sa',
    'shafaq.com',
    'burathanews.com',
    'albayan.ae',
    'alaraby.co.uk',
    'shorouknews.com',
    'vetogate.com',
    'alsumaria.tv',
    'lbcgroup.tv',
    'alwakeelnews.com',
    'sabq.org',
    'aletihad.ae',
    'almanar.com.lb',
    'aawsat.com',
    'elbalad.news',
    'independentarabia.com',
    'sarahanews.net',
    'elkhabar.com',
    'elaph.com',
    'arabic.arabianbusiness.com',
    'almowaten.net',
    'baghdadtoday.news',
    'arabic.cnn.com',
    'imlebanon.org',
    'skynewsarabia.com',
    'asharq.com',
    'arabic.euronews.com',
    'alahednews.news',
    'aljeebal.com',
    'hafryat.com',
    'al-ain.com',
    'almayadeen.net',
  ],
  arab: [
    'alaraby.com',
    'alarabiya.net',
    'alhadath.net',
    'asharqnews.com',
    'eremnews.com',
    'arabic.rt.com',
    'rtarabic.com',
    'arabic.news.cn',
    'alhurra.com',
    'alquds.co.uk',
    'raialyoum.com',
    'arabi21.com',
    'noonpost.com',
    'annahar.com',
    'al-akhbar.com',
    'almasryalyoum.com',
    'youm7.com',
    'alghad.com',
    'rudawarabia.net',
    'ina.iq',
    'almadapaper.net',
  ],
} as const satisfies Record<string, readonly string[]>

/** Match patterns of a host and its subdomains. `sana.sy` → `https://sana.sy/*`, `https://*.sana.sy/*` */
export function patternsOf(host: string): string[] {
  return [`https://${host}/*`, `https://*.${host}/*`]
}

/** The manifest's `host_permissions`. */
export const hostPatterns: string[] = Object.values(outletHosts).flat().toSorted().flatMap(patternsOf)
