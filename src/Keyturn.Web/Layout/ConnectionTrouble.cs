using System.Collections.Immutable;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Web.Layout;

public enum ConnectionTroubleKind
{
    CredentialsExpired,
    CredentialsMissing,
    AccessDenied,
    Unreachable,
    Throttled,
    Failing,
    Stale,
}

/// <summary>What stands between the console and AWS, over all accounts and Regions that share it.</summary>
/// <param name="Scopes">Alias and Region of each place.</param>
/// <param name="Since">When the oldest facts that are shown were read; <see langword="null"/>: never.</param>
/// <param name="Failure">AWS's own words at one of them.</param>
public sealed record ConnectionTrouble(ConnectionTroubleKind Kind, ImmutableArray<string> Scopes, DateTimeOffset? Since, PartFailure? Failure)
{
    /// <summary>Twice the longest time between two change ticks, with room for a slow page.</summary>
    public static TimeSpan StaleAfter { get; } = TimeSpan.FromMinutes(2);

    /// <summary>Most telling first; empty when all is well or nothing was tried yet.</summary>
    public static ImmutableArray<ConnectionTrouble> Of(ImmutableArray<SourceFreshness> sources, DateTimeOffset now) =>
    [
        .. sources
            .Select(source => (Source: source, Kind: KindOf(source, now)))
            .Where(entry => entry.Kind is not null)
            .GroupBy(entry => entry.Kind.GetValueOrDefault())
            .OrderBy(group => group.Key)
            .Select(group => new ConnectionTrouble(
                group.Key,
                [.. group.Select(entry => $"{entry.Source.AccountAlias} {entry.Source.Scope.Region}")],
                group.Any(entry => entry.Source.ReadAt is null) ? null : group.Min(entry => entry.Source.ReadAt),
                group.First().Source.Failure)),
    ];

    private static ConnectionTroubleKind? KindOf(SourceFreshness source, DateTimeOffset now)
    {
        if (source.Failure is { } failure)
        {
            return KindOf(failure.Code);
        }

        return source.ReadAt is { } read && now - read > StaleAfter ? ConnectionTroubleKind.Stale : null;
    }

    // AWS has several codes for one plight; see "Common errors" in each API reference.
    private static ConnectionTroubleKind KindOf(string code) => code switch
    {
        "ExpiredToken" or "ExpiredTokenException" or "RequestExpired" => ConnectionTroubleKind.CredentialsExpired,
        "CredentialsMissing" or "UnrecognizedClientException" or "InvalidClientTokenId" or "InvalidSignatureException" or "MissingAuthenticationToken" => ConnectionTroubleKind.CredentialsMissing,
        "AccessDenied" or "AccessDeniedException" => ConnectionTroubleKind.AccessDenied,
        "Unreachable" or "TimedOut" => ConnectionTroubleKind.Unreachable,
        "TooManyRequestsException" or "RequestLimitExceeded" or "SlowDown" => ConnectionTroubleKind.Throttled,
        _ when code.Contains("Throttl", StringComparison.OrdinalIgnoreCase) => ConnectionTroubleKind.Throttled,
        _ => ConnectionTroubleKind.Failing,
    };
}
