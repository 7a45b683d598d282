using System.Text.RegularExpressions;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Rotations;

/// <summary>How a secret's rotation function changes the database user, as far as names and tags tell.</summary>
/// <remarks>What really tells, the key <c>masterarn</c>, is inside the value, which Keyturn never reads: silence is Unknown.</remarks>
public static partial class RotationStrategies
{
    private static readonly string[] TagNames = ["rotation-strategy", "rotationstrategy", "rotation_strategy"];

    private static readonly string?[] OtherThings = ["az", "region", "tenant", "account", "zone"];

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

    /// <summary>AWS's template names (…RotationSingleUser, …RotationMultiUser) or their plain words; both at once tell nothing.</summary>
    private static RotationStrategy Find(string text)
    {
        var words = Words().Matches(text).Select(match => match.Value.ToLowerInvariant()).ToArray();
        return (Says(words, "single"), Says(words, "multi") || Says(words, "alternating")) switch
        {
            (true, false) => RotationStrategy.SingleUser,
            (false, true) => RotationStrategy.AlternatingUsers,
            _ => RotationStrategy.Unknown,
        };
    }

    /// <summary>The word itself or joined with user(s), and not as a part of multi-az, SingleRegion and the like.</summary>
    private static bool Says(string[] words, string name) => words.Index().Any(word =>
        (word.Item == name || word.Item == name + "user" || word.Item == name + "users")
        && !OtherThings.Contains(words.ElementAtOrDefault(word.Index + 1)));

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
