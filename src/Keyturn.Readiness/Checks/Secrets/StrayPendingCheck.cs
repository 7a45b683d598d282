using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Checks.Secrets;

/// <summary>AWSPENDING stands on a version of its own, so that AWS refuses the next rotation.</summary>
/// <remarks>"Troubleshoot AWS Secrets Manager rotation", Secrets Manager User Guide.</remarks>
public sealed class StrayPendingCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "secret-pending";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Rotation;

    // Four steps of no more than fifteen minutes, the longest time a function runs.
    private static readonly TimeSpan LongestRun = TimeSpan.FromHours(1);

    private protected override CheckFinding? Excuse(CheckContext context) => context.Secret.OwningService is { } service ? DoesNotApply("managed", service) : null;

    private protected override IEnumerable<CheckPart> Needs(CheckContext context) =>
        StrayOf(context.Secret) is null ? [] : [new("cloudtrail:LookupEvents", context.Snapshot.RotationEvents)];

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context)
    {
        if (StrayOf(context.Secret) is not { } stray)
            return [Pass("ok")];

        var last = context.Events.LastOrDefault(one => one.Kind is RotationEventKind.Started or RotationEventKind.Succeeded or RotationEventKind.Failed or RotationEventKind.Abandoned);
        var isRunning = last is { Kind: RotationEventKind.Started } && context.Now - last.At < LongestRun;
        return [isRunning ? Warn("running", stray, last!.At) : Bad("bad", stray)];
    }

    private static string? StrayOf(Secret secret) =>
        secret.VersionWith(VersionStage.Pending) is { } pending && pending != secret.VersionWith(VersionStage.Current) ? pending : null;
}
