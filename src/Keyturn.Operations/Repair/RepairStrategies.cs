using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Repair;

/// <summary>How the password changes: what the function's own lines show, else what names and tags tell.</summary>
/// <remarks>AWS's templates word setSecret differently: only the single-user ones say <c>for user NAME</c> and try AWSPREVIOUS, only the others know a superuser and a clone.</remarks>
internal static partial class RepairStrategies
{
    /// <returns>The strategy, and whether lines show it: a name or a tag is only what somebody called it.</returns>
    public static (RotationStrategy Strategy, bool IsShown) Of(Secret secret, ImmutableArray<Attempt> oldestFirst)
    {
        if (RotationStrategies.IsManaged(secret))
            return (RotationStrategy.Managed, true);
        foreach (var attempt in oldestFirst.Reverse())
        {
            if (Told(attempt) is { } told)
                return (told, true);
        }

        return (RotationStrategies.Of(secret), false);
    }

    /// <summary><see langword="null"/> when its lines tell nothing, or both.</summary>
    private static RotationStrategy? Told(Attempt attempt)
    {
        var step = SetOutcomes.StepOf(attempt, RotationStep.SetSecret);
        var words = (step?.Lines ?? []).Select(line => line.Message).Append(step?.Evidence ?? "").ToArray();
        return (Array.Exists(words, Single().IsMatch), Array.Exists(words, Alternating().IsMatch)) switch
        {
            (true, false) => RotationStrategy.SingleUser,
            (false, true) => RotationStrategy.AlternatingUsers,
            _ => null,
        };
    }

    [GeneratedRegex("setSecret: Successfully set password for user |Unable to log into database with previous, current, or pending|other than previous valid user", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Single();

    [GeneratedRegex("setSecret: Successfully set password for (?!user )|using current credentials for secret|credentials in master secret|same host as/rds replica of master|current user or clone|Unable to clone user", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alternating();
}
