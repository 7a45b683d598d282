using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Rotations;

/// <summary>How a secret's rotation function changes the database user, as far as names and tags tell.</summary>
/// <remarks>What really tells, the key <c>masterarn</c>, is inside the value, which Keyturn never reads: silence is Unknown.</remarks>
public static class RotationStrategies
{
    private static readonly string[] TagNames = ["rotation-strategy", "rotationstrategy", "rotation_strategy"];

    public static RotationStrategy Of(Secret secret)
    {
        if (IsManaged(secret))
        {
            return RotationStrategy.Managed;
        }

        foreach (var (name, value) in secret.Tags)
        {
            if (TagNames.Contains(name, StringComparer.OrdinalIgnoreCase) && Find(value) is var tagged and not RotationStrategy.Unknown)
            {
                return tagged;
            }
        }

        return Find(FunctionNames.Of(secret.RotationFunctionArn) ?? "");
    }

    /// <summary>Owned by an AWS service, or rotated for a partner: AWS rotates without a function.</summary>
    public static bool IsManaged(Secret secret) =>
        secret.OwningService is not null || (secret.Type is not null && secret.RotationFunctionArn is null);

    private static RotationStrategy Find(string text)
    {
        var letters = string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        return letters.Contains("multiuser", StringComparison.Ordinal) || letters.Contains("alternating", StringComparison.Ordinal) ? RotationStrategy.AlternatingUsers
            : letters.Contains("singleuser", StringComparison.Ordinal) ? RotationStrategy.SingleUser
            : RotationStrategy.Unknown;
    }
}
