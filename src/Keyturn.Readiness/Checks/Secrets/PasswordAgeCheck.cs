using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Checks.Secrets;

/// <summary>The current value is older than standards allow.</summary>
/// <remarks>AWS Config managed rule secretsmanager-secret-periodic-rotation: 90 days by default.</remarks>
public sealed class PasswordAgeCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "secret-age";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Rotation;

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private const int LongestDays = 90;

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context)
    {
        if (context.Secret.VersionWith(VersionStage.Current) is not { } version || !context.Snapshot.VersionCreated.TryGetValue(version, out var created))
            return [Unknown("open")];

        var days = (int)(context.Now - created).TotalDays;
        return [days > LongestDays ? Bad("bad", days, LongestDays) : Pass("ok", days)];
    }
}
