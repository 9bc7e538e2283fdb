/** Common given and family names, drawn alike: a name says nothing else about its bearer. */
export interface NameSet {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const nameSets: Readonly<Record<"en" | "fr", NameSet>> = {
  en: {
    given: words(`
      Aisha Alice Amelia Anita Arjun Ben Carol Charlotte Chloe Daniel David Deepa Diana Edward Emily Emma Ethan Fatima Frank Grace
      Hannah Harry Henry Isla Jack James Jessica John Kavita Laura Liam Lucy Maria Mark Mary Michael Nadia Noah Oliver Olivia
      Peter Priya Rachel Ravi Rosa Ruth Samuel Sarah Sean Sofia Thomas Victor Wei William Yusuf Zoe`),
    family: words(`
      Adams Ahmed Allen Baker Bennett Brown Campbell Carter Chen Clark Collins Cooper Davies Edwards Evans Foster Garcia Gray Green
      Gupta Hall Harris Hill Hughes Iyer Jackson Johnson Jones Kelly Khan King Lee Lewis Lopez Martin Mehta Miller Mitchell Moore
      Morgan Murphy Nair O'Brien Okafor Parker Patel Phillips Reed Roberts Robinson Scott Shah Singh Smith Stewart Tan Taylor
      Turner Walker Ward Watson White Wilson Wong Wood Wright Young`),
  },
  fr: {
    given: words(`
      Adèle Agnès Alice Amadou Amélie Anaïs Antoine Arthur Aurélie Baptiste Benoît Camille Cécile Céline Chloé Claire Clément Damien
      Élise Élodie Émile Estelle Étienne Fabien Fatou François Gaëlle Guillaume Hélène Hugo Inès Jeanne Jérôme Joël Julie Juliette
      Karim Laure Léa Léo Loïc Louise Lucas Manon Mathilde Mehdi Moussa Nathalie Nicolas Noémie Océane Olivier Pauline Pierre
      Raphaël Rémi Romain Sébastien Sophie Thaïs Théo Valérie Yasmine Zoé`),
    family: words(`
      André Barbier Bernard Bertrand Blanc Bonnet Boucher Brun Chevalier Clément Colin Deschamps David Diallo Diop Dubois Dufour Dupont
      Durand Fabre Faure Fontaine Fournier François Gagnon Garnier Gauthier Girard Guérin Henry Lacroix Lambert Laurent Lefèvre Legrand
      Lemoine Leroy Lévesque Marchand Martin Mathieu Mercier Meunier Michel Moreau Morin Müller N'Diaye Nguyen Noël Ouellet Perrin Petit
      Renard Rey Richard Rivière Robert Roussel Rousseau Roy Simon Thomas Tremblay Vidal Vincent`),
  },
};
