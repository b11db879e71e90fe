import { fits, wordsOf } from '../../ui/fold';

type Emoji = readonly [emoji: string, words: string, codes: string];

/**
 * Signs in groups, each with words in Danish and English by which it is found, and the codes that people know from elsewhere. What
 * has a colour of skin is here without; {@code toned} gives it one.
 */
export const GROUPS: { key: 'faces' | 'hands' | 'work' | 'nature' | 'food' | 'signs'; emoji: Emoji[] }[] = [
  {
    key: 'faces',
    emoji: [
      ['😀', 'glad smil happy smile', 'grinning'],
      ['😄', 'glad grin happy laugh', 'smile'],
      ['😁', 'grin tænder beam', 'grin'],
      ['😅', 'puha sved sweat relief', 'sweat_smile'],
      ['😂', 'græder af grin tears joy', 'joy'],
      ['🤣', 'griner ligger ned rofl', 'rofl'],
      ['🙂', 'smil smile', 'slightly_smiling_face'],
      ['😊', 'smil rødmer blush smile', 'blush'],
      ['😇', 'engel angel', 'innocent'],
      ['😉', 'blink wink', 'wink'],
      ['😍', 'forelsket hjerteøjne love', 'heart_eyes'],
      ['🥰', 'kærlighed love hearts', 'smiling_face_with_three_hearts'],
      ['😘', 'kys kiss', 'kissing_heart'],
      ['😋', 'lækkert yummy', 'yum'],
      ['😜', 'fjollet silly', 'stuck_out_tongue_winking_eye'],
      ['🤗', 'kram hug', 'hugs'],
      ['🤔', 'tænker think hmm', 'thinking'],
      ['🤫', 'stille hush quiet', 'shushing_face'],
      ['😐', 'neutral', 'neutral_face'],
      ['🙄', 'ruller øjne eyes roll', 'roll_eyes'],
      ['😬', 'akavet grimace awkward', 'grimacing'],
      ['😌', 'lettet relieved', 'relieved'],
      ['😴', 'sover søvn sleep', 'sleeping'],
      ['🤒', 'syg feber sick ill', 'face_with_thermometer'],
      ['🤧', 'nyser forkølet sneeze cold', 'sneezing_face'],
      ['🥵', 'varmt hot', 'hot_face'],
      ['🥶', 'koldt cold', 'cold_face'],
      ['🤯', 'hovedet eksploderer mind blown', 'exploding_head'],
      ['🥳', 'fest party', 'partying_face'],
      ['😎', 'sej solbriller cool', 'sunglasses'],
      ['🤓', 'nørd nerd', 'nerd_face'],
      ['😮', 'overrasket surprised wow', 'open_mouth'],
      ['😳', 'flov embarrassed', 'flushed'],
      ['🥺', 'bønfalder please', 'pleading_face'],
      ['😢', 'ked af det græder sad cry', 'cry'],
      ['😭', 'græder cry', 'sob'],
      ['😱', 'chok skrig shock scream', 'scream'],
      ['😤', 'damper huff', 'triumph'],
      ['😡', 'vred angry', 'rage'],
      ['🤖', 'robot', 'robot'],
    ],
  },
  {
    key: 'hands',
    emoji: [
      ['👍', 'tommel op ja fint thumbs up yes', '+1 thumbsup'],
      ['👎', 'tommel ned nej thumbs down no', '-1 thumbsdown'],
      ['👏', 'klapper bravo clap', 'clap'],
      ['🙌', 'hurra hands praise', 'raised_hands'],
      ['🙏', 'tak bøn thanks please', 'pray'],
      ['🤝', 'håndtryk aftale handshake deal', 'handshake'],
      ['👋', 'hej farvel vinker wave hello', 'wave'],
      ['💪', 'stærk muskel strong', 'muscle'],
      ['👌', 'perfekt ok', 'ok_hand'],
      ['✌️', 'fred peace', 'v'],
      ['🤞', 'krydser fingre luck', 'crossed_fingers'],
      ['👉', 'peger højre point', 'point_right'],
      ['👆', 'peger op point', 'point_up'],
      ['✍️', 'skriver writing', 'writing_hand'],
      ['🫶', 'hjertehænder heart hands', 'heart_hands'],
      ['✋', 'stop hånd high five', 'raised_hand'],
      ['🤙', 'ring call me', 'call_me_hand'],
      ['👊', 'næve bump fist', 'facepunch'],
      ['👇', 'peger ned point', 'point_down'],
      ['👈', 'peger venstre point', 'point_left'],
      ['🙋', 'rækker hånden op raise hand', 'raising_hand'],
      ['🤷', 'aner ikke trækker på skuldrene shrug', 'shrug'],
      ['🤦', 'tager sig til hovedet facepalm', 'facepalm'],
      ['🙇', 'bukker undskyld bow sorry', 'bow'],
      ['🧑‍💻', 'ved computeren technologist', 'technologist'],
      ['🧑‍⚕️', 'sygeplejerske læge sundhed nurse doctor', 'health_worker'],
      ['🧑‍🏫', 'lærer pædagog teacher', 'teacher'],
      ['🧑‍🍳', 'kok køkken cook', 'cook'],
      ['🧑‍🚒', 'brandmand firefighter', 'firefighter'],
      ['🚶', 'går gåtur walk', 'walking'],
      ['🏃', 'løber run', 'running'],
      ['🚴', 'cykler bicyclist', 'bicyclist'],
      ['👀', 'øjne kigger eyes look', 'eyes'],
      ['❤️', 'hjerte kærlighed heart love', 'heart'],
      ['🧡', 'orange hjerte heart', 'orange_heart'],
      ['💛', 'gult hjerte heart', 'yellow_heart'],
      ['💚', 'grønt hjerte heart', 'green_heart'],
      ['💙', 'blåt hjerte heart', 'blue_heart'],
      ['💜', 'lilla hjerte heart', 'purple_heart'],
      ['💔', 'knust hjerte broken heart', 'broken_heart'],
    ],
  },
  {
    key: 'work',
    emoji: [
      ['📅', 'kalender dato calendar date', 'calendar date'],
      ['⏰', 'ur tid alarm clock time', 'alarm_clock'],
      ['⏳', 'timeglas vent wait', 'hourglass'],
      ['📞', 'telefon ring phone call', 'telephone_receiver'],
      ['💻', 'computer bærbar laptop', 'computer'],
      ['🖨️', 'printer', 'printer'],
      ['📎', 'clips vedhæft attach', 'paperclip'],
      ['📌', 'nål vigtigt pin', 'pushpin'],
      ['📝', 'notat note memo', 'memo'],
      ['📁', 'mappe folder', 'file_folder'],
      ['📊', 'diagram tal chart', 'bar_chart'],
      ['✉️', 'brev mail letter', 'envelope'],
      ['📣', 'megafon nyhed news', 'mega'],
      ['💡', 'idé pære idea', 'bulb'],
      ['🔑', 'nøgle key', 'key'],
      ['🔧', 'værktøj tool', 'wrench'],
      ['🏥', 'hospital sygehus', 'hospital'],
      ['🏫', 'skole school', 'school'],
      ['🏠', 'hus hjem home', 'house'],
      ['🏢', 'kontor rådhus office', 'office'],
      ['🚑', 'ambulance', 'ambulance'],
      ['🚲', 'cykel bike', 'bike'],
      ['🚗', 'bil car', 'car'],
      ['🚌', 'bus', 'bus'],
      ['🚆', 'tog train', 'train2'],
      ['✈️', 'fly rejse plane', 'airplane'],
    ],
  },
  {
    key: 'nature',
    emoji: [
      ['🌞', 'sol sun', 'sun_with_face'],
      ['🌧️', 'regn rain', 'cloud_with_rain'],
      ['❄️', 'sne frost snow', 'snowflake'],
      ['🌈', 'regnbue rainbow', 'rainbow'],
      ['🌳', 'træ tree', 'deciduous_tree'],
      ['🌷', 'tulipan blomst flower', 'tulip'],
      ['💐', 'buket blomster flowers', 'bouquet'],
      ['🍀', 'kløver held luck', 'four_leaf_clover'],
      ['🎄', 'jul juletræ christmas', 'christmas_tree'],
      ['🐶', 'hund dog', 'dog'],
      ['🐱', 'kat cat', 'cat'],
      ['🙈', 'abe gemmer sig monkey', 'see_no_evil'],
      ['🦆', 'and duck', 'duck'],
      ['🐝', 'bi bee', 'bee'],
    ],
  },
  {
    key: 'food',
    emoji: [
      ['☕', 'kaffe coffee', 'coffee'],
      ['🍵', 'te tea', 'tea'],
      ['🥐', 'morgenmad croissant', 'croissant'],
      ['🥖', 'brød bread', 'baguette_bread'],
      ['🍎', 'æble apple', 'apple'],
      ['🍓', 'jordbær strawberry', 'strawberry'],
      ['🍕', 'pizza', 'pizza'],
      ['🥗', 'salat salad', 'green_salad'],
      ['🌭', 'pølse hotdog', 'hotdog'],
      ['🍰', 'kage cake', 'cake'],
      ['🎂', 'fødselsdag lagkage birthday', 'birthday'],
      ['🍦', 'is ice cream', 'icecream'],
      ['🍺', 'øl beer', 'beer'],
      ['🍷', 'vin wine', 'wine_glass'],
    ],
  },
  {
    key: 'signs',
    emoji: [
      ['✅', 'færdig ja check done', 'white_check_mark'],
      ['❌', 'nej forkert no wrong', 'x'],
      ['❗', 'vigtigt important', 'exclamation'],
      ['❓', 'spørgsmål question', 'question'],
      ['⚠️', 'advarsel pas på warning', 'warning'],
      ['🚫', 'forbudt forbidden', 'no_entry_sign'],
      ['💯', 'hundrede helt enig hundred', '100'],
      ['⭐', 'stjerne star', 'star'],
      ['✨', 'glimmer sparkles', 'sparkles'],
      ['🔥', 'ild fire', 'fire'],
      ['🎉', 'fest tillykke party', 'tada'],
      ['🎈', 'ballon balloon', 'balloon'],
      ['🎁', 'gave gift', 'gift'],
      ['🏆', 'pokal vinder trophy', 'trophy'],
      ['⚽', 'fodbold football', 'soccer'],
      ['🎵', 'musik music', 'musical_note'],
      ['🇩🇰', 'danmark flag dannebrog denmark', 'denmark'],
      ['🚩', 'flag', 'triangular_flag_on_post'],
    ],
  },
];

const ALL = GROUPS.flatMap((group) => group.emoji);

/** The one of just that code comes first, then those whose code begins with it come first, then those with a word in it. */
export function findEmoji(query: string): string[] {
  const code = query.trim().toLowerCase();
  const byCode = ALL.filter(([, , codes]) => code && codes.split(' ').some((one) => one.startsWith(code)));
  const byWord = wordsOf(query).length > 0 ? ALL.filter(([, words]) => fits(words, query)) : [];
  return [...new Set([emojiOf(code), ...[...byCode, ...byWord].map(([emoji]) => emoji)])].filter(
    (one) => one !== undefined,
  );
}

/** The code that is typed between colons, as elsewhere. */
export function codeOf(emoji: string): string {
  const [, words = '', codes = ''] = ALL.find(([one]) => one === emoji) ?? [];
  return codes.split(' ')[0] ?? words.split(' ')[0] ?? '';
}

/** The sign that a whole code stands for, as in `:tada:`. */
export function emojiOf(code: string): string | undefined {
  return ALL.find(([, , codes]) => codes.split(' ').includes(code.toLowerCase()))?.[0];
}
