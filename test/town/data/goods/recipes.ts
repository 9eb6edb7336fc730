/**
 * What goes into the town's food: `line of the name;norsk;english;contains;may contain;kJ,kcal,fat,saturated,carbohydrate,sugars,protein,salt`.
 * The first that fits the Norwegian name is the recipe; what stands between stars are allergens, as stores mark them.
 */
export const recipes: Record<string, string> = {
  brod: `Rug;sammalt *RUG* 45 %, vann, *HVETEMEL*, *RUG*surdeig, salt, gjær;whole *RYE* 45 %, water, *WHEAT* flour, *RYE* sourdough, salt, yeast;gluten;sesame,nuts;920,218,1.6,0.3,40,1.8,7.5,1.1
Spelt;sammalt *SPELT* 60 % (*HVETE*), vann, *SPELTMEL*, rapsolje, salt, gjær;whole *SPELT* 60 % (*WHEAT*), water, *SPELT* flour, rapeseed oil, salt, yeast;gluten;sesame,nuts;1010,240,3.4,0.4,40,1.5,10,1
Fjell|Helge|Kneipp;*HVETEMEL*, vann, sammalt *HVETE* 30 %, *RUGMEL*, rapsolje, salt, gjær;*WHEAT* flour, water, whole *WHEAT* 30 %, *RYE* flour, rapeseed oil, salt, yeast;gluten;milk,sesame,nuts;980,233,2.6,0.4,42,1.9,8.6,1
;*HVETEMEL*, vann, rapsolje, sukker, gjær, salt, *HVETE*gluten;*WHEAT* flour, water, rapeseed oil, sugar, yeast, salt, *WHEAT* gluten;gluten;milk,sesame;1090,258,2.9,0.4,49,3.1,8.4,1.1`,
  boller: `Croissant|Wiener;*HVETEMEL*, *SMØR* 24 %, vann, *EGG*, sukker, gjær, salt;*WHEAT* flour, *BUTTER* 24 %, water, *EGG*, sugar, yeast, salt;gluten,eggs,milk;nuts,soy;1650,395,21,13,43,9.5,7.6,0.8
Smultring|Vaffel;*HVETEMEL*, *MELK*, *EGG*, sukker, *RØMME*, rapsolje, kardemomme, bakepulver;*WHEAT* flour, *MILK*, *EGG*, sugar, sour *CREAM*, rapeseed oil, cardamom, baking powder;gluten,eggs,milk;nuts;1480,353,15,4.5,47,17,6.3,0.6
;*HVETEMEL*, *MELK*, sukker, *SMØR*, *EGG*, gjær, kardemomme, salt;*WHEAT* flour, *MILK*, sugar, *BUTTER*, *EGG*, yeast, cardamom, salt;gluten,eggs,milk;nuts,soy;1290,307,9.1,5.2,47,13,7.8,0.7`,
  kaker: `Kransekake;*MANDLER* 45 %, melis, *EGGEHVITE*;*ALMONDS* 45 %, icing sugar, *EGG* white;eggs,nuts;gluten,milk;1900,455,24,1.9,47,44,12,0.1
Ostekake;fersk*OST* (*MELK*) 38 %, *FLØTE*, kjeks (*HVETEMEL*, sukker, palmeolje), sukker, *EGG*, gelatin;soft *CHEESE* (*MILK*) 38 %, *CREAM*, biscuits (*WHEAT* flour, sugar, palm oil), sugar, *EGG*, gelatine;gluten,eggs,milk;nuts,soy;1340,322,23,13,23,17,5.2,0.5
Fyrstekake;*HVETEMEL*, *MANDLER* 22 %, *SMØR*, sukker, *EGG*, bakepulver;*WHEAT* flour, *ALMONDS* 22 %, *BUTTER*, sugar, *EGG*, baking powder;gluten,eggs,milk,nuts;soy;1870,447,25,10,45,24,8.1,0.4
Gulrot;gulrot 25 %, *HVETEMEL*, sukker, rapsolje, *EGG*, fersk*OST* (*MELK*), kanel, bakepulver;carrot 25 %, *WHEAT* flour, sugar, rapeseed oil, *EGG*, soft *CHEESE* (*MILK*), cinnamon, baking powder;gluten,eggs,milk;nuts;1420,340,18,4.2,40,27,4.2,0.6
;*HVETEMEL*, *EGG*, sukker, *FLØTE*, *MELK*, *SMØR*, bakepulver, salt;*WHEAT* flour, *EGG*, sugar, *CREAM*, *MILK*, *BUTTER*, baking powder, salt;gluten,eggs,milk;nuts,soy;1250,299,15,8.8,36,24,4.9,0.3`,
  knekkebrod: `Knekkebrød|Frø;sammalt *RUG* 55 %, solsikkefrø, linfrø, *SESAMFRØ*, rapsolje, havsalt;whole *RYE* 55 %, sunflower seeds, flax seeds, *SESAME* seeds, rapeseed oil, sea salt;gluten,sesame;milk,nuts;1820,437,21,2.2,40,1.4,14,1.3
Flatbrød|Lefse;*HVETEMEL*, *RUGMEL*, potet, vann, salt;*WHEAT* flour, *RYE* flour, potato, water, salt;gluten;milk;1510,357,1.5,0.3,73,1.6,10,1.2
Havre;*HAVRE* 60 %, *SMØR*, sukker, *HVETEMEL*, salt, bakepulver;*OATS* 60 %, *BUTTER*, sugar, *WHEAT* flour, salt, baking powder;gluten,milk;nuts,sesame;1940,463,20,9.6,58,16,9,0.7
Ostekjeks;*HVETEMEL*, *OST* (*MELK*) 18 %, *SMØR*, salt, paprika;*WHEAT* flour, *CHEESE* (*MILK*) 18 %, *BUTTER*, salt, paprika;gluten,milk;sesame,eggs;2050,491,27,15,47,1.9,14,1.6
;*HVETEMEL*, rapsolje, gjær, sukker, salt;*WHEAT* flour, rapeseed oil, yeast, sugar, salt;gluten;milk,sesame;1680,399,8,0.9,69,4.1,11,1.4`,
  ost: `Brunost;*MYSE*, geite*MELK* 32 %, geite*FLØTE*;*WHEY*, goat’s *MILK* 32 %, goat’s *CREAM*;milk;;1900,456,29,19,37,37,11,0.9
geit;geite*MELK* (pasteurisert), salt, løpe, syrekultur;goat’s *MILK* (pasteurised), salt, rennet, starter culture;milk;;1180,285,23,15,2.5,2.5,17,0.8
Gammelost;skummet *MELK*, salt, syrekultur;skimmed *MILK*, salt, starter culture;milk;;820,195,1,0.7,0.5,0.5,46,1.2
;*MELK* (pasteurisert), salt, løpe, syrekultur;*MILK* (pasteurised), salt, rennet, starter culture;milk;;1470,354,28,18,0.5,0.5,25,1.3`,
  spekemat: `Fenalår;lammekjøtt, salt, sukker, antioksidant (E301), konserveringsmiddel (E250);lamb, salt, sugar, antioxidant (E301), preservative (E250);;;1060,254,15,7,0.6,0.6,29,7
pølse;svinekjøtt, viltkjøtt 30 %, svinespekk, salt, krydder (*SENNEP*), druesukker, konserveringsmiddel (E250);pork, game meat 30 %, pork fat, salt, spices (*MUSTARD*), dextrose, preservative (E250);mustard;milk,celery;1760,425,37,14,1.2,0.8,21,4.4
;kjøtt, salt, sukker, røyk, konserveringsmiddel (E250);meat, salt, sugar, smoke, preservative (E250);;milk;980,235,14,5.2,0.5,0.5,27,5.1`,
  fisk: `Reker;*REKER* (Pandalus borealis), vann, salt;*PRAWNS* (Pandalus borealis), water, salt;crustaceans;fish;330,78,0.9,0.2,0,0,17,1.6
kaker|biff;*FISK* (sei) 55 %, *MELK*, potetmel, løk, *EGG*, salt, pepper;*FISH* (coalfish) 55 %, *MILK*, potato starch, onion, *EGG*, salt, pepper;eggs,fish,milk;crustaceans,celery;560,134,6,0.9,9.5,2.1,10,1.3
Laks|Ørret|Rak;*ØRRET* eller *LAKS* (*FISK*), salt;*TROUT* or *SALMON* (*FISH*), salt;fish;crustaceans;840,202,14,2.4,0,0,20,0.4
;*FISK*, vann;*FISH*, water;fish;crustaceans;350,83,1,0.2,0,0,18,0.2`,
  syltetoy: `onning;honning;honey;;;1350,323,0,0,80,78,0.4,0
marmelade;løk 60 %, sukker, eddik, rosiner (*SULFITT*), salt, pepper;onion 60 %, sugar, vinegar, raisins (*SULPHITES*), salt, pepper;sulphites;;850,201,0.2,0,47,44,0.9,0.4
smør;epler 80 %, sukker, sitronsaft;apples 80 %, sugar, lemon juice;;;720,170,0.2,0,41,39,0.3,0
;bær 60 %, sukker, fortykningsmiddel (pektin), surhetsregulerende middel (sitronsyre);berries 60 %, sugar, gelling agent (pectin), acidity regulator (citric acid);;;780,184,0.3,0,43,42,0.5,0`,
  gronnsaker: `Poteter;poteter;potatoes;;;330,78,0.1,0,17,0.8,1.9,0
Gulrøtter;gulrøtter;carrots;;;150,36,0.2,0,6.7,5.6,0.6,0.1
Kålrot;kålrot;swede;;;140,33,0.2,0,6,5.7,1.1,0
Epler;epler;apples;;;220,52,0.1,0,11,10,0.3,0
Rødbeter;rødbeter;beetroot;;;180,43,0.1,0,7.6,7,1.7,0.1
Løk;løk;onions;;;150,36,0.1,0,7,5,1.2,0
Grønnkål;grønnkål;kale;;;180,43,0.9,0.1,3.5,2,3.6,0.1
;pærer;pears;;;220,52,0.1,0,11,10,0.3,0`,
  torrvarer: `hvete;sammalt *HVETE*;whole *WHEAT*;gluten;soy,mustard;1410,335,2.2,0.4,60,1.1,12,0
Havre;*HAVRE*;*OATS*;gluten;soy;1540,366,7,1.3,56,1,14,0
Bygg;*BYGG*;*BARLEY*;gluten;soy;1420,337,2,0.4,64,1,10,0
Spagetti;*HVETE* (durum), vann;*WHEAT* (durum), water;gluten;eggs,soy,mustard;1510,357,1.6,0.4,71,3.2,13,0
ris;rundkornet ris;short grain rice;;;1480,349,0.7,0.2,78,0.2,7,0
erter;gule erter;yellow peas;;gluten;1410,334,1.6,0.3,50,3.2,22,0
Tomat;tomater 65 %, tomatjuice, surhetsregulerende middel (sitronsyre);tomatoes 65 %, tomato juice, acidity regulator (citric acid);;celery;95,22,0.1,0,4,3.6,1.1,0.1
;*HAVRE* 45 %, *HVETEFLAK*, rosiner (*SULFITT*), solsikkefrø, *HASSELNØTTER* 5 %, linfrø;*OATS* 45 %, *WHEAT* flakes, raisins (*SULPHITES*), sunflower seeds, *HAZELNUTS* 5 %, flax seeds;gluten,nuts,sulphites;milk,soy,sesame;1590,378,11,1.4,56,13,11,0`,
  kaffe: `;kaffe (arabica), brent;coffee (arabica), roasted;;;8,2,0,0,0.3,0,0.1,0`,
  te: `kakao;sukker, kakao 28 %, skummet*MELK*pulver, salt, aroma (vanilje);sugar, cocoa 28 %, skimmed *MILK* powder, salt, flavouring (vanilla);milk;gluten,soy;1590,377,4.2,2.5,72,69,8.4,0.4
karamell;rooibos, karamellbiter (sukker, *MELK*, *SMØR*), aroma;rooibos, caramel pieces (sugar, *MILK*, *BUTTER*), flavouring;milk;;12,3,0,0,0.5,0.3,0.1,0
;teblader, tørkede urter og frukt, aroma;tea leaves, dried herbs and fruit, flavouring;;;5,1,0,0,0.2,0,0,0`,
  drikke: `vann;kildevann;spring water;;;0,0,0,0,0,0,0,0
Eple;eplesaft fra norske epler, antioksidant (askorbinsyre);juice of Norwegian apples, antioxidant (ascorbic acid);;;190,45,0,0,11,10,0.1,0
Pære;pæresaft, antioksidant (askorbinsyre);pear juice, antioxidant (ascorbic acid);;;200,47,0,0,11,10,0.1,0
saft;vann, sukker, bær og blomster 35 %, surhetsregulerende middel (sitronsyre), konserveringsmiddel (*SULFITT*);water, sugar, berries and flowers 35 %, acidity regulator (citric acid), preservative (*SULPHITES*);sulphites;;880,207,0,0,51,50,0.2,0
;vann, sukker, saft 6 %, kullsyre, surhetsregulerende middel (sitronsyre), aroma;water, sugar, juice 6 %, carbon dioxide, acidity regulator (citric acid), flavouring;;;160,38,0,0,9.2,9,0,0`,
  sjokolade: `Mørk|mynter;kakaomasse, sukker, kakaosmør, emulgator (*SOYA*lecitin), vanilje;cocoa mass, sugar, cocoa butter, emulsifier (*SOYA* lecithin), vanilla;soy;milk,nuts,peanuts,gluten;2330,559,40,24,36,30,8.2,0
Hvit;sukker, kakaosmør, *MELKEPULVER* 22 %, emulgator (*SOYA*lecitin), vanilje;sugar, cocoa butter, *MILK* powder 22 %, emulsifier (*SOYA* lecithin), vanilla;milk,soy;nuts,peanuts,gluten;2290,548,33,20,57,57,6.4,0.2
nøtter;*PEANØTTER* 55 %, sukker, salt;*PEANUTS* 55 %, sugar, salt;peanuts;nuts,milk,sesame;2150,514,28,4.1,48,45,15,0.5
Kandis;sukker, vann, aroma, fargestoff (rødbetsaft);sugar, water, flavouring, colour (beetroot juice);;milk,nuts;1690,398,0,0,99,99,0,0
Karamell;sukker, *FLØTE* 28 %, glukosesirup, *SMØR*, salt;sugar, *CREAM* 28 %, glucose syrup, *BUTTER*, salt;milk;nuts,soy;1810,431,15,9.6,72,60,2.1,0.6
;sukker, kakaosmør, *MELKEPULVER* 20 %, kakaomasse, emulgator (*SOYA*lecitin), vanilje;sugar, cocoa butter, *MILK* powder 20 %, cocoa mass, emulsifier (*SOYA* lecithin), vanilla;milk,soy;nuts,peanuts,gluten;2240,536,31,19,57,56,7.3,0.2`,
  is: `melkefri;vann, *HAVREDRIKK* 30 %, sukker, kokosfett, glukosesirup, stabilisator (johannesbrødkjernemel);water, *OAT* drink 30 %, sugar, coconut fat, glucose syrup, stabiliser (locust bean gum);gluten;milk,nuts,soy;860,206,11,9.4,25,19,0.9,0.1
sorbet|pinner;vann, bær 35 %, sukker, glukosesirup, stabilisator (pektin);water, berries 35 %, sugar, glucose syrup, stabiliser (pectin);;milk,nuts;500,118,0.2,0,28,25,0.4,0
Panna;*FLØTE* 55 %, *MELK*, sukker, gelatin, vanilje;*CREAM* 55 %, *MILK*, sugar, gelatine, vanilla;milk;eggs,nuts;1150,277,22,14,17,16,2.6,0.1
;*MELK*, *FLØTE* 25 %, sukker, *EGGEPLOMME*, vanilje, stabilisator (johannesbrødkjernemel);*MILK*, *CREAM* 25 %, sugar, *EGG* yolk, vanilla, stabiliser (locust bean gum);eggs,milk;nuts,peanuts,soy,gluten;920,220,13,8.1,22,20,3.7,0.1`,
};

/** What a kind adds: `part of the Norwegian name;norsk;english;contains`. */
export const additions = `solsikkefrø;solsikkefrø 8 %;sunflower seeds 8 %;
med havre;*HAVREFLAK* 10 %;*OAT* flakes 10 %;gluten
valnøtter;*VALNØTTER* 7 %;*WALNUTS* 7 %;nuts
vaniljekrem;vaniljekrem (*MELK*, sukker, *EGG*);vanilla custard (*MILK*, sugar, *EGG*);eggs,milk
rosiner;rosiner 9 %;raisins 9 %;
med eple;eple 15 %;apple 15 %;
med sjokolade;sjokolade (kakaomasse, sukker, kakaosmør, *SOYA*lecitin) 10 %;chocolate (cocoa mass, sugar, cocoa butter, *SOYA* lecithin) 10 %;soy
bringebær;bringebær 8 %;raspberry 8 %;
marsipan;marsipan (*MANDLER*, sukker) 12 %;marzipan (*ALMONDS*, sugar) 12 %;nuts
karamell;karamell (sukker, *FLØTE*) 8 %;caramel (sugar, *CREAM*) 8 %;milk
sesam;*SESAMFRØ* 6 %;*SESAME* seeds 6 %;sesame
karve;karve 1 %;caraway 1 %;
rosmarin;rosmarin 1 %;rosemary 1 %;
urter;urter;herbs;
einer;einebær;juniper berries;
med dill;dill;dill;
ingefær;ingefær 1 %;ginger 1 %;
kanel;kanel;cinnamon;
lakris;lakris 4 % (*HVETEMEL*, lakrisekstrakt);liquorice 4 % (*WHEAT* flour, liquorice extract);gluten
mandel;*MANDLER* 10 %;*ALMONDS* 10 %;nuts
havsalt;havsalt;sea salt;
med saus;saus (sukker, vann, bær);sauce (sugar, water, berries);
med nøtter;*HASSELNØTTER* 8 %;*HAZELNUTS* 8 %;nuts`;
