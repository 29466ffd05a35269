/**
 * A world of squares: every country of the gazetteer has one, as large as any other, next to its neighbours as far as
 * that can be. Laid out for this page by hand. It shows where the countries of an article lie, not how large they are
 * nor where their borders run.
 */
const WORLD = `
·· ·· ·· ·· GL ·· ·· ·· ·· ·· ·· SJ ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
·· ·· ·· ·· ·· ·· IS ·· FO ·· NO SE AX FI ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
·· CA ·· ·· ·· ·· ·· IE IM GB DK ·· LV EE ·· ·· RU ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
·· ·· ·· ·· PM ·· ·· JE GG NL DE PL LT BY ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
·· US ·· ·· BM ·· ·· ·· BE LU CZ SK HU UA ·· ·· ·· KZ ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
·· MX ·· BS TC ·· ·· ·· FR CH LI AT RO MD ·· GE ·· UZ KG ·· MN ·· ·· ·· ·· ·· ·· ··
·· ·· CU HT DO PR VG AD MC IT SI HR RS BG TR AM AZ TM TJ ·· ·· ·· KP ·· ·· ·· ·· ··
GT BZ KY JM VI AI PT ES SM VA BA ME XK MK ·· SY IQ IR AF ·· CN ·· KR JP ·· ·· ·· ··
SV HN ·· SX MF BL ·· GI ·· ·· MT AL GR CY LB JO KW BH PK NP BT MO HK TW ·· ·· ·· ··
·· NI ·· KN AG MS ·· ·· MA DZ TN LY EG IL PS SA QA AE IN BD MM LA VN ·· MP ·· UM ··
·· CR ·· ·· GP DM CV EH MR ML NE TD SD ER ·· YE OM ·· ·· ·· TH KH ·· PH GU ·· ·· ··
·· PA AW ·· MQ LC GM SN GN BF NG CF SS ET DJ ·· ·· ·· LK ·· MY BN ·· PW FM ·· MH ··
·· ·· CW BQ VC BB GW SL CI GH BJ CM UG KE SO ·· ·· MV ·· ·· SG ID ·· ·· ·· NR KI ··
·· CO VE TT GD ·· ·· LR ·· TG GQ CG RW TZ ·· SC ·· ·· IO ·· ·· ·· TL ·· PG SB TV TK
·· EC ·· GY SR GF ·· ·· ·· ST GA CD BI MW KM YT ·· ·· ·· ·· CC CX ·· ·· ·· VU WF WS
·· PE ·· BR ·· ·· ·· SH ·· ·· AO ZM ZW MZ MG RE MU ·· ·· ·· ·· ·· ·· AU ·· NC FJ AS
·· ·· BO PY ·· ·· ·· ·· ·· ·· NA BW SZ ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· NF TO NU
·· CL AR UY ·· ·· ·· ·· ·· ·· ·· ZA LS ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· CK PF
·· ·· ·· FK ·· GS ·· ·· ·· ·· BV ·· ·· ·· ·· ·· TF ·· HM ·· ·· ·· ·· ·· ·· NZ ·· PN
·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· AQ ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
`;

export interface Tile {
  readonly code: string;
  /** Column and row, counted from the north-west. */
  readonly x: number;
  readonly y: number;
}

const LINES = WORLD.trim().split("\n");

export const TILES: readonly Tile[] = LINES.flatMap((line, y) =>
  line.split(" ").map((code, x) => ({ code, x, y })).filter(({ code }) => code !== "··"));

export const COLUMNS = Math.max(...TILES.map(({ x }) => x)) + 1;
export const ROWS = LINES.length;
