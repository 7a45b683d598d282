using System.Collections.Immutable;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace Keyturn.Web.Features.Rotations;

/// <summary>A rotation as it happens: from the feed that all viewers share, so a reload or a second person sees the same.</summary>
public sealed partial class RotationProgressView
{
    private const int MostOthers = 5;
    private RotationProgress? progress;
    private string announcement = "";

    [Parameter, EditorRequired]
    public required SecretArn Secret { get; set; }

    /// <summary>The version of one watched rotation; the newest where it is missing or no longer kept.</summary>
    [Parameter]
    public string? Attempt { get; set; }

    [Inject]
    public required RotationFeed Feed { get; init; }

    [Inject]
    public required PersonState Person { get; init; }

    private string Title => progress switch
    {
        { Outcome: not RotationOutcome.Running } => RotationsStrings.LastTitle,
        { IsTest: true } => RotationsStrings.ProgressTestTitle,
        _ => RotationsStrings.ProgressTitle,
    };

    /// <summary>Where the clocks stand; missing while it runs.</summary>
    private DateTimeOffset? StoppedAt => progress switch
    {
        { Outcome: RotationOutcome.Running } or null => null,
        { Ended: { } ended } => ended,
        _ => progress.AsOf,
    };

    private RotationProgress? Wanted => (Attempt is { Length: > 0 } asked ? Feed.Find(Secret, asked) : null) ?? Feed.Find(Secret);

    /// <summary>Whether the address names a rotation that is not here any more.</summary>
    private bool Forgotten => Attempt is { Length: > 0 } asked && Feed.Find(Secret, asked) is null;

    private ImmutableArray<RotationProgress> Others =>
        [.. Feed.Current.Where(other => other.Secret == Secret && other.VersionId != progress?.VersionId).Take(MostOthers)];

    protected override void OnInitialized() =>
        Follow<RotationProgress>(Feed.Subscribe, _ => Take(Wanted), change => change.Secret == Secret);

    protected override void OnParametersSet()
    {
        var wanted = Wanted;
        if (progress?.Secret != Secret || progress.VersionId != wanted?.VersionId)
            progress = wanted;
    }

    private void Take(RotationProgress? newest)
    {
        if (newest is null)
            return;

        // An unchanged sentence is not repeated by a screen reader, so it stays until there is another.
        if (ProgressAnnouncement.Between(progress, newest) is { Length: > 0 } said)
            announcement = said;
        progress = newest;
    }
}
