using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace Keyturn.Web.Features.Rotations;

/// <summary>A rotation as it happens: from the feed that all viewers share, so a reload or a second person sees the same.</summary>
public sealed partial class RotationProgressView
{
    private RotationProgress? progress;
    private string announcement = "";

    [Parameter, EditorRequired]
    public required SecretArn Secret { get; set; }

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

    protected override void OnInitialized() =>
        Follow<RotationProgress>(Feed.Subscribe, _ => Take(Feed.Find(Secret)), change => change.Secret == Secret);

    protected override void OnParametersSet()
    {
        if (progress?.Secret != Secret)
            progress = Feed.Find(Secret);
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
