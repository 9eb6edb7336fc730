import type { Words } from '../specs';

export interface Colour extends Words {
  hex: string;
}

/** The colours that the town's goods come in, the plain ones first: `norsk;english;RRGGBB`. */
export const colours: Colour[] =
  `svart;black;34393D|hvit;white;F0EEE8|grå;grey;959CA1|blå;blue;3A6DB2|mørk blå;dark blue;2B3C66|rød;red;C23A33|grønn;green;4E8A4A|gul;yellow;E2B43C
brun;brown;7C5437|beige;beige;D9C7A3|rosa;pink;D98CA4|lilla;purple;8C6BB1|oransje;orange;D9772B|skifergrå;slate grey;67737D|skoggrønn;forest green;2F6B4F
kobber;copper;B56D3F|kobberbrun;copper brown;A8653A|nattblå;night blue;26324F|konjakk;cognac;9A5A2E|sand;sand;D3BE9B|burgunder;burgundy;6E2436|skifer;slate;5F6B74|rust;rust;A4502F
mose;moss;6E7B4A|snø;snow;F7F7F4|ubleket;undyed;E7DCC3|mosegrønn;moss green;6E8B3D|teglrød;brick red;B5523B|isblå;ice blue;9CC7DD|eik;oak;B98D5A`
    .split(/[|\n]/)
    .map((line) => line.split(';'))
    .map(([nb, en, hex]) => ({ nb, en, hex }));

const byName = new Map(colours.map((c) => [c.nb, c]));
export const colourNamed = (nb: string): Colour | undefined => byName.get(nb);
