import type {
  AskingMessages,
  ChartMessages,
  ExplainMessages,
  FigureMessages,
  PromptMessages,
  RatingMessages,
} from './messages.js';

export const asking: AskingMessages = {
  send: 'Absenden',
  sending: 'Wird gesendet…',
  recorded: 'Vielen Dank! Ihre Antwort ist gespeichert.',
  kept: 'Ihre Antwort liegt auf diesem Gerät und wird so bald wie möglich gesendet.',
  unsent:
    'Ihre Antwort ist noch nicht gesendet. Lassen Sie diese Seite offen oder versuchen Sie es noch einmal.',
  retry: 'Noch einmal versuchen',
  refused: 'Ihre Antwort wurde nicht angenommen. Sie ist nicht gespeichert.',
  partly: 'Der Rest Ihrer Antwort wurde nicht angenommen. Der Anfang ist gespeichert.',
  closed: 'Diese Umfrage ist beendet. Ihre Antwort ist nicht gespeichert.',
  tooLong:
    'Ihre Antwort ist zu lang zum Absenden. Kürzen Sie Ihre Texte, und senden Sie sie dann erneut ab.',
  thanks: 'Vielen Dank für Ihre Antwort.',
  textNotice: 'Nennen Sie weder Namen noch Kontaktdaten. Sie erhalten keine Rückmeldung.',
  privacyLink: 'Was mit Ihren Antworten geschieht',
  optional: 'freiwillig',
  required: 'Pflichtangabe',
  personalData:
    'Ihr Text scheint {found} zu enthalten. Das ist nicht nötig: Entfernen Sie es besser.',
  personalKinds:
    'eine E-Mail-Adresse; eine Telefonnummer; eine Sozialversicherungsnummer; eine IBAN; eine Kartennummer; ein Kfz-Kennzeichen',
  edit: 'Ändern',
  sendAnyway: 'Trotzdem absenden',
  faces3: 'Nicht gut; Mittel; Sehr gut',
  faces4: 'Gar nicht gut; Eher nicht gut; Eher gut; Sehr gut',
  faces5: 'Gar nicht gut; Nicht gut; Mittel; Gut; Sehr gut',
};

export const rating: RatingMessages = {
  ratingQuestion: 'Wie ist es insgesamt gelaufen?',
  ratingRequired: 'Wählen Sie eines der Gesichter und senden Sie dann ab.',
  comment: 'Möchten Sie uns mehr dazu sagen?',
};

export const prompt: PromptMessages = {
  promptTitle: 'Ihre Meinung ist uns wichtig',
  start: 'Beginnen',
  later: 'Später',
  never: 'Nein, danke',
  close: 'Schließen',
  next: 'Weiter',
  back: 'Zurück',
  progress: 'Frage {n} von {total}',
  missing: 'Beantworten Sie diese Frage.',
  missingSeveral: { one: 'Es fehlt {n} Antwort:', other: 'Es fehlen {n} Antworten:' },
  yes: 'Ja',
  no: 'Nein',
  specify: 'Bitte genauer angeben',
  stars: { one: '{n} Stern', other: '{n} Sterne' },
  charactersLeft: { one: 'Noch {n} Zeichen', other: 'Noch {n} Zeichen' },
  forget: 'Löschen, was dieses Gerät von meinen Antworten behält',
  forgotten: 'Gelöscht. Bereits gesendete Antworten bleiben gespeichert.',
  savedByStep: 'Ihre Antworten werden bei jedem Schritt gespeichert.',
  alreadyAnswered: 'Sie haben uns Ihre Meinung schon gesagt. Vielen Dank!',
  answerAgain: 'Noch eine Meinung abgeben',
  ended: 'Diese Umfrage ist beendet.',
  dismissed: 'Wir haben es notiert.',
  complain: 'Eine Beschwerde einreichen',
  share: 'Ihre Erfahrung öffentlich teilen',
  idle: {
    one: 'Sind Sie noch da? Ohne Ihr Zutun beginnt der Fragebogen in {n} Sekunde von vorn.',
    other: 'Sind Sie noch da? Ohne Ihr Zutun beginnt der Fragebogen in {n} Sekunden von vorn.',
  },
  carryOn: 'Fortfahren',
};

export const explain: ExplainMessages = {
  shown: 'Die Umfrage „{survey}“ wird angezeigt.',
  hidden: 'Die Umfrage „{survey}“ wird nicht angezeigt.',
  loading: 'Die Umfrage ist noch nicht geladen.',
  ruleMet: '{rule}: Nichts spricht dagegen.',
  rules:
    'Zeitpunkt (when); Seiten (pages); Zeitraum (dates); Auslosung (sample); Privatsphäre; Gedächtnis; andere Umfragen',
  notTriggered:
    'when="{written}": Der Zeitpunkt ist noch nicht da. Schreiben Sie when="load", um nicht zu warten.',
  otherPage:
    'pages="{written}": Diese Seite gehört nicht dazu. Fügen Sie ihren Pfad hinzu, oder entfernen Sie, was sie ausschließt.',
  tooEarly:
    'dates="{written}": Die Umfrage hat noch nicht begonnen. Setzen Sie den ersten Tag früher an.',
  tooLate:
    'dates="{written}": Die Umfrage ist vorbei. Setzen Sie den letzten Tag später an, um sie wieder zu öffnen.',
  notDrawn:
    'sample="{written}": Dieser Besuch wurde nicht ausgelost. Schreiben Sie sample="1", um alle zu nehmen.',
  privacyControl:
    'Dieser Browser bittet darum, die Person nicht anzusprechen (Global Privacy Control). Bieten Sie eine Schaltfläche an, die show() aufruft, oder display="inline".',
  noStorage:
    'Dieser Browser behält nichts für diese Website, eine Ablehnung wäre vergessen. Bieten Sie eine Schaltfläche an, die show() aufruft, oder display="inline".',
  answeredBefore:
    'Die Person hat geantwortet: nicht vor dem {date}. Ändern Sie ask-again oder löschen Sie für einen Versuch die Daten der Website.',
  snoozed:
    'Die Person hat sie aufgeschoben: nicht vor dem {date}. Ändern Sie snooze oder löschen Sie für einen Versuch die Daten der Website.',
  declined:
    'Die Person hat „Nein, danke“ gewählt. Eine neue Version der Umfrage wird ihr angeboten.',
  crowded: 'Auf dieser Seite wird eine andere Umfrage angeboten. Behalten Sie nur eine.',
  stopped: 'Die Seite hat sie verhindert (avis-before-show). Entfernen Sie preventDefault().',
  putAway: 'Sie wurde auf dieser Seite geschlossen. Laden Sie die Seite für einen Versuch neu.',
};

export const figures: FigureMessages = {
  levels: 'Zu verbessern; Mittel; Gut',
  answers: { one: '{n} Antwort', other: '{n} Antworten' },
  points: { one: '{n} Punkt', other: '{n} Punkte' },
  insufficient: 'Zu wenig Daten',
  upcoming: 'Folgt noch',
  unpublished: 'Nicht veröffentlicht',
  fragile: 'Unsicheres Ergebnis',
  stale: 'Ältere Zahl',
  up: 'Gestiegen: {change} in einem Jahr',
  down: 'Gesunken: {change} in einem Jahr',
  stable: 'Seit einem Jahr stabil',
  source: 'Quelle: {source}',
  edition: 'Ausgabe {edition}',
  updated: 'Aktualisiert am {day}.',
  howMade: 'Wie diese Zahl entsteht',
};

export const chart: ChartMessages = {
  quarter: 'Q{n} {year}',
  period: 'Zeitraum',
  entry: 'Indikator',
  choice: 'Antwort',
  part: 'Anteil',
  figure: 'Wert',
  before: 'Ein Jahr zuvor',
  counted: 'Zahl der Antworten',
  interval: '95-%-Intervall',
  target: 'Ziel',
  met: 'Ziel erreicht',
  unmet: 'Ziel nicht erreicht',
  unmeasured: 'Nicht gemessen',
  single: '{to}: {last}.',
  goals: 'Erreichte Ziele: {n} von {total}.',
  course: 'Von {first} ({from}) auf {last} ({to}): {change}.',
  unsure: 'Von {first} ({from}) auf {last} ({to}), ohne klare Veränderung.',
  ends: 'Von {first} ({from}) auf {last} ({to}).',
  range: 'Tiefster Wert: {low} ({lowAt}). Höchster Wert: {high} ({highAt}).',
  bandKey: 'Helle Fläche: 95-%-Intervall.',
  fragileKey: 'Schraffur oder hohler Punkt: weniger als 100 Antworten.',
  targetKey: 'Strich: Zielwert.',
  lowerKey: 'Je niedriger die Zahl, desto besser.',
  showTable: 'Tabelle anzeigen',
  showChart: 'Diagramm anzeigen',
  saveCsv: 'Daten herunterladen (CSV)',
  savePng: 'Bild herunterladen (PNG)',
  undrawn: 'Das Diagramm konnte nicht gezeichnet werden, hier sind die Zahlen.',
};
