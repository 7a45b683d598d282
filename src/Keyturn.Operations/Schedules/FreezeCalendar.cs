using System.Collections.Immutable;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Schedules;

/// <summary>All declared freezes, the earliest first.</summary>
/// <param name="Freezes">As the settings name them.</param>
public sealed record FreezeCalendar(ImmutableArray<Freeze> Freezes)
{
    public static FreezeCalendar Empty { get; } = new([]);

    /// <summary>Those that cover a secret and a moment of a window.</summary>
    public ImmutableArray<Freeze> Of(string alias, SecretArn secret, DateTimeOffset opens, DateTimeOffset closes) =>
        Freezes.IsEmpty ? [] : [.. Freezes.Where(freeze => freeze.Touches(opens, closes) && freeze.Covers(alias, secret))];

    /// <summary>Those that hold for a secret at a moment.</summary>
    public ImmutableArray<Freeze> At(AccountInfo? account, SecretArn secret, DateTimeOffset moment)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return Of(account?.Alias ?? secret.Scope.AccountId, secret, moment, moment.AddTicks(1));
    }
}
