// Lists the demo data draws from. Names are common ones of several countries; nobody is meant.

export const firstNames =
  'Adele,Ahmed,Aiko,Alba,Alice,Amina,Anna,Antoine,Bao,Bruno,Camille,Carla,Chloé,Daan,Diego,Elena,Elif,Emma,Erik,Fatou,Félix,Freya,Giulia,Hana,Hugo,Ines,Ivan,Jade,Jonas,Julia,Karim,Kofi,Lars,Léa,Liam,Lina,Louis,Lucía,Malik,Manon,Marta,Mateo,Mehdi,Mia,Nadia,Nils,Nora,Olga,Oscar,Paul,Priya,Rosa,Sami,Sofia,Tao,Théo,Uma,Victor,Yara,Zoé'

export const lastNames =
  "Adler,Almeida,Andersen,Aubert,Bakker,Becker,Bianchi,Blanc,Bonnet,Brown,Cohen,Costa,Da Silva,De Vries,Diallo,Dubois,Durand,Eriksson,Fischer,Fontaine,García,Girard,Haddad,Hansen,Ito,Jansen,Johnson,Kaya,Keller,Kim,Kowalski,Lambert,Laurent,Lefèvre,Leroy,López,Marchetti,Martin,Meyer,Moreau,Müller,Nguyen,Novak,O'Brien,Okafor,Olsen,Petit,Patel,Rossi,Roux,Sato,Schmidt,Silva,Smith,Taylor,Traoré,Weber,Wilson,Yılmaz,Zhang"

/** City, country and the share of customers out of 100. */
export const cities =
  'Paris|France|16,Lyon|France|9,Marseille|France|7,Lille|France|5,Nantes|France|4,Bruxelles|Belgium|7,Liège|Belgium|3,Genève|Switzerland|4,Lausanne|Switzerland|3,Berlin|Germany|7,Hamburg|Germany|4,München|Germany|4,Madrid|Spain|5,Barcelona|Spain|5,Milano|Italy|5,Roma|Italy|4,Amsterdam|Netherlands|4,London|United Kingdom|4'

export const categories = 'Coffee,Tea,Chocolate,Biscuits,Accessories,Gift boxes,Syrups,Machines'

export const productKinds =
  'House blend,Single origin,Decaf,Reserve,Organic,Limited edition,Discovery set,Classic,Travel size,Family pack,Seasonal,Premium'
