using System.Globalization;
using Keyturn.Operations.Consumers;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Consumers;
using Keyturn.Readiness.Estate;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace Keyturn.Web.Features.Observed;

/// <summary>Who was seen reading a secret beside who is declared for it, and over which time anybody looked.</summary>
public sealed partial class ObservedReadsPanel
{
    private SecretReads? reads;
    private SecretArn? asked;

    /// <summary>The secret.</summary>
    [Parameter, EditorRequired]
    public required SecretArn Secret { get; set; }

    [Inject]
    public required ObservedBoard Board { get; init; }

    [Inject]
    public required PersonState Person { get; init; }

    private string CoveredText => reads is { Covered: { IsEmpty: false } covered }
        ? string.Format(CultureInfo.CurrentCulture, covered.Length > 1 ? ObservedStrings.CoveredWithGaps : ObservedStrings.Covered, TimeWords.Exact(covered[0].From, Person.Zone), TimeWords.Exact(covered[^1].Until, Person.Zone), ObservedReads.ReadEventName)
        : ObservedStrings.NotCovered;

    protected override void OnInitialized() => Follow<EstateSnapshot>(tell => Board.Subscribe(Secret, tell), _ => reads = Board.Of(Secret));

    protected override void OnParametersSet()
    {
        if (asked == Secret)
            return;

        asked = Secret;
        reads = Board.Of(Secret);
    }

    private static string WhoOf(SeenReader reader)
    {
        var known = reader.Consumers.IsEmpty ? ObservedStrings.Unknown : string.Join(", ", reader.Consumers.Select(consumer => consumer.Name).Distinct(StringComparer.Ordinal));
        return reader.Read.Session is { } session ? $"{known} · {string.Format(CultureInfo.CurrentCulture, ObservedStrings.Session, session)}" : known;
    }

    private static RenderFragment MarkOf(SeenReader reader) =>
        reader.IsDeclared ? StatusChip.Cell(Tone.Good, Glyphs.Check, ObservedStrings.IsDeclared)
        : reader.IsRotation ? StatusChip.Cell(Tone.Neutral, Glyphs.Rotate, ObservedStrings.IsRotation)
        : StatusChip.Cell(Tone.Info, Glyphs.Eye, ObservedStrings.NotDeclared);

    private static string TimesOf(ObservedRead read)
    {
        List<string> parts = [read.Times.ToString("N0", CultureInfo.CurrentCulture)];
        if (read.Denied > 0)
            parts.Add(string.Format(CultureInfo.CurrentCulture, ObservedStrings.Denied, read.Denied));
        if (read.Decrypts > 0)
            parts.Add(string.Format(CultureInfo.CurrentCulture, ObservedStrings.Decrypts, read.Decrypts));
        return string.Join(" · ", parts);
    }
}
