using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Emergency;

/// <summary>What of a secret decides its steps and its turn among others.</summary>
/// <param name="Arn">The secret.</param>
/// <param name="Strategy">How its function changes the database user, as far as that is known.</param>
/// <param name="Engine">oracle, postgres and so on; <see langword="null"/> when nothing tells.</param>
/// <param name="FunctionArn">Its rotation function.</param>
/// <param name="SuperuserArn">The secret with which the function logs in, when it is declared and known.</param>
/// <param name="Concurrency">Executions set aside for the function; <see langword="null"/> when none are.</param>
/// <param name="ConcurrencyIsKnown">Whether <paramref name="Concurrency"/> was read.</param>
public sealed record EmergencySecret(
    SecretArn Arn,
    RotationStrategy Strategy,
    string? Engine = null,
    string? FunctionArn = null,
    string? SuperuserArn = null,
    int? Concurrency = null,
    bool ConcurrencyIsKnown = false)
{
    /// <summary>How often it is rotated. Where users alternate, the first rotation changes the other user, and the leaked one stays valid until the second.</summary>
    public int Rounds(EmergencyPurpose purpose) => (purpose, Strategy) switch
    {
        (EmergencyPurpose.Outage, _) => 0,
        (EmergencyPurpose.Leak, RotationStrategy.AlternatingUsers or RotationStrategy.Unknown) => 2,
        _ => 1,
    };
}
