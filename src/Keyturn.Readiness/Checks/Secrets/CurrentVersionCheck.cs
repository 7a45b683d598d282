using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Checks.Secrets;

/// <summary>The secret has a version to read.</summary>
/// <remarks>"What's in a Secrets Manager secret?", Secrets Manager User Guide.</remarks>
public sealed class CurrentVersionCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "secret-current";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Both;

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context) =>
        [context.Secret.VersionWith(VersionStage.Current) is { } version ? Pass("ok", version) : Bad("bad")];
}
