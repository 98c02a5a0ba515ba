/** Words of the day rules (arabic.md §5.3): parts of the day, days told from publication, and what makes them something else. */

export const partsOfDay = new Set([
  'صباح',
  'مساء',
  'فجر',
  'ظهر',
  'عصر',
  'ليل',
  'ليله',
  'عشيه',
  'ضحي',
  'مغرب',
  'يوم',
  'منتصف',
  'نهار',
])
export const offsets = new Map([
  ['اليوم', 0],
  ['امس', -1],
  ['البارحه', -1],
  ['غدا', 1],
  ['غد', 1],
])
/** After اليوم these make it something else: the next day, the third day, the World Day of … */
export const notToday = new Set([
  'التالي',
  'السابق',
  'نفسه',
  'ذاته',
  'الاول',
  'الثاني',
  'الثالث',
  'الرابع',
  'الخامس',
  'السادس',
  'السابع',
  'الاخير',
  'المقرر',
  'المحدد',
  'الذي',
  'التي',
  'العالمي',
  'الوطني',
  'الدولي',
  'الواحد',
  'الموعود',
])
/** Before اليوم: that day, all the day (على مدار اليوم), and papers and channels of that name. */
export const notTodayBefore = new Set([
  'مدار',
  'طوال',
  'طيله',
  'طول',
  'لطول',
  'بقيه',
  'باقي',
  'خلال',
  'ذلك',
  'نفس',
  'ذات',
  'هذا',
  'المصري',
  'روسيا',
  'حظك',
  'برجك',
  'راي',
  'صحيفه',
  'جريده',
  'قناه',
  'موقع',
  'اخبار',
])
/** Channels and papers named after a country: قناة سوريا اليوم, صحيفة "العراق اليوم". Without the word it is a plain day. */
export const medium = /^(ال|ل|لل|ب|و)?(قناه|موقع|صحيفه|جريده|تلفزيون|وكاله|شبكه|اذاعه|مجله|برنامج|منصه)$/
export const notWeekdayBefore = new Set(['كل', 'الواحد', 'سوق', 'ايام', 'صلاه', 'خطبه', 'جمعه', 'مسجد', 'جامع'])
/** الاثنين is also "the two": بين الاثنين, كلا الاثنين, هذين الاثنين. */
export const theTwoBefore = new Set(['بين', 'كلا', 'كلي', 'هذين', 'هذان', 'هؤلاء', 'هما'])
export const notWeekdayAfter = new Set([
  'والثلاثين',
  'العظيمه',
  'السوداء',
  'البيضاء',
  'الحزينه',
  'الاسود',
  'الدامي',
  'الكبير',
  'الاحمر',
])
