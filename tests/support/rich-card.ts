/** A card with every part that Losen's cards use, so that pictures of the page show how each looks. */
export const richCard = (title = 'Start med Sped- og småbarnsteam') => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'Jeg forstod: **gult nivå · 4 år**', isSubtle: true, size: 'Small', wrap: true },
    { type: 'TextBlock', text: title, weight: 'Bolder', size: 'Large', wrap: true, style: 'heading' },
    {
      type: 'Container',
      style: 'attention',
      items: [{ type: 'TextBlock', text: 'Ring 112 ved akutt fare', color: 'Attention', weight: 'Bolder', wrap: true }],
    },
    {
      type: 'Container',
      style: 'warning',
      items: [{ type: 'TextBlock', text: '🟡 Gult nivå · Helsestasjon', color: 'Warning', wrap: true }],
    },
    {
      type: 'Container',
      style: 'good',
      items: [{ type: 'TextBlock', text: '🟢 Grønt nivå', color: 'Good', wrap: true }],
    },
    {
      type: 'Container',
      style: 'emphasis',
      items: [{ type: 'TextBlock', text: 'Også for 4 år: _Marte Meo_', wrap: true }],
    },
    {
      type: 'FactSet',
      facts: [
        { title: 'Ansvar', value: 'Oppvekst' },
        { title: 'Alder', value: '0–5 år' },
        {
          title: 'Kan meldes av',
          value: 'foreldre, ansatte i barnehagen og ansatte i barne-, ungdoms- og familieenheten',
        },
      ],
    },
    {
      type: 'ColumnSet',
      columns: [
        {
          type: 'Column',
          width: 'stretch',
          items: [{ type: 'TextBlock', text: 'Rus- og psykiatritjenestekoordineringsgruppa', wrap: true }],
        },
        { type: 'Column', width: 'auto', items: [{ type: 'TextBlock', text: 'Rødt', color: 'Attention', wrap: true }] },
      ],
    },
    {
      type: 'TextBlock',
      text: 'Kilde: Forebyggende plan 2024–2027, kap. 6.2',
      isSubtle: true,
      size: 'Small',
      wrap: true,
      separator: true,
    },
    { type: 'Input.Text', id: 'comment', label: 'Hva manglet?', placeholder: 'Skriv her' },
  ],
  actions: [
    {
      type: 'Action.OpenUrl',
      title: 'Åpne BTI-veilederen ↗ loten.kommune.no',
      url: 'https://www.loten.kommune.no/bti',
    },
    { type: 'Action.Submit', title: 'Vis alle', data: { do: 'more' } },
    { type: 'Action.Execute', title: 'Bytt ut', verb: 'swap', data: { do: 'swap' } },
    { type: 'Action.OpenUrl', title: 'Farlig', url: 'javascript:document.body.remove()' },
  ],
});

/** A form with choices to tap, as Losen's settings and suggestions have them, and parts that open. */
export const formCard = () => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'Innstillinger', weight: 'Bolder', size: 'Large', wrap: true, style: 'heading' },
    {
      type: 'ColumnSet',
      columns: ['🟢 Grønt', '✓ 🟡 Gult', '🔴 Rødt'].map((title) => ({
        type: 'Column',
        width: 'stretch',
        style: 'emphasis',
        items: [{ type: 'TextBlock', text: title, size: 'Small', wrap: true, horizontalAlignment: 'Center' }],
        selectAction: { type: 'Action.Submit', title, data: { chip: title } },
      })),
    },
    {
      type: 'Container',
      selectAction: { type: 'Action.Submit', title: 'Åpne Marte Meo', data: { open: 'marte-meo' } },
      items: [{ type: 'TextBlock', text: 'Marte Meo', wrap: true }],
    },
    {
      type: 'Input.ChoiceSet',
      id: 'plan',
      label: 'Kommune',
      style: 'compact',
      value: 'loten',
      choices: [
        { title: 'Løten', value: 'loten' },
        { title: 'Lom', value: 'lom' },
      ],
    },
    {
      type: 'Input.Text',
      id: 'word',
      label: 'Ordet som manglet',
      maxLength: 200,
      isRequired: true,
      errorMessage: 'Skriv et ord.',
    },
    { type: 'Input.Text', id: 'more', label: 'Mer om det', isMultiline: true, placeholder: 'Skriv her' },
    { type: 'Input.Toggle', id: 'sure', title: 'Jeg er sikker', value: 'false' },
    {
      type: 'Container',
      id: 'details',
      isVisible: false,
      items: [{ type: 'TextBlock', text: '8\\. trinn \\*\\*ikke fet\\*\\*', wrap: true }],
    },
    { type: 'FactSet', facts: [{ title: 'Trinn', value: '1\\. \\[a\\](https://x.no) \\_b\\_ \\\\ <b>' }] },
  ],
  actions: [
    { type: 'Action.Submit', title: 'Lagre', style: 'positive', data: { do: 'save' } },
    { type: 'Action.ToggleVisibility', title: 'Mer', targetElements: ['details'] },
    {
      type: 'Action.ShowCard',
      title: 'Meld fra',
      card: {
        type: 'AdaptiveCard',
        body: [{ type: 'Input.Text', id: 'report', label: 'Hva er feil?' }],
        actions: [{ type: 'Action.Submit', title: 'Send melding', data: { do: 'report' } }],
      },
    },
  ],
});
