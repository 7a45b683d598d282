namespace Keyturn.Readiness.Checks.Secrets;

/// <summary>An AWS service manages the secret and rotates it itself.</summary>
/// <remarks>"AWS Secrets Manager secrets managed by other AWS services", Secrets Manager User Guide.</remarks>
public sealed class ManagedSecretCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "secret-managed";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Rotation;

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context) =>
        [context.Secret.OwningService is { } service ? Bad("bad", service) : Pass("ok")];
}
