namespace Keyturn.Readiness.Checks.Secrets;

/// <summary>The secret is scheduled for deletion.</summary>
/// <remarks>"Delete an AWS Secrets Manager secret", Secrets Manager User Guide.</remarks>
public sealed class ScheduledDeletionCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "secret-deletion";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Both;

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context) =>
        [context.Secret.Deleted is { } at ? Bad("bad", at) : Pass("ok")];
}
