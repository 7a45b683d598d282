namespace Keyturn.Readiness.Checks.Secrets;

/// <summary>Nobody has read the secret for a long time.</summary>
/// <remarks>AWS Config managed rule secretsmanager-secret-unused: 90 days by default.</remarks>
public sealed class UnusedSecretCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "secret-unused";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Reading;

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private const int LongestDays = 90;

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context)
    {
        if ((context.Secret.LastAccessed ?? context.Secret.Created) is not { } since)
            return [Unknown("open")];

        var days = (int)(context.Now - since).TotalDays;
        return [days > LongestDays ? Bad("bad", days) : context.Secret.LastAccessed is null ? Pass("young", days) : Pass("ok", days)];
    }
}
