using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Keyturn.Operations.Estates;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Attempts;

/// <summary>Makes the rows of a secret's history.</summary>
public static partial class AttemptRows
{
    public static ImmutableArray<AttemptRow> Of(AttemptHistory history, Secret? secret, AccountInfo? account) =>
        [.. history.Attempts.Select(attempt => Of(attempt, secret, account))];

    /// <summary>The name of whoever called: the source identity, else the session of a role or the name of a user.</summary>
    public static string? PersonOf(string? actor, string? sourceIdentity) => sourceIdentity ?? actor?[(actor.LastIndexOf('/') + 1)..];

    private static AttemptRow Of(Attempt attempt, Secret? secret, AccountInfo? account)
    {
        var alias = account?.Alias ?? attempt.Secret.Scope.AccountId;
        var function = attempt.ErrorMessage is { } message && Function().Match(message) is { Success: true } named ? named.Value : secret?.RotationFunctionArn;
        var person = attempt.Trigger == AttemptTrigger.Call ? PersonOf(attempt.Actor, attempt.SourceIdentity) : null;
        return new AttemptRow
        {
            Attempt = attempt,
            AccountAlias = alias,
            Production = account?.Production ?? false,
            FunctionArn = function,
            Person = person,
            SearchText = string.Join('\n', [attempt.Secret.Name, attempt.VersionId, function, person, alias, attempt.Secret.Scope.AccountId, attempt.Secret.Scope.Region, attempt.ErrorMessage]).ToLowerInvariant(),
        };
    }

    // A function may have been exchanged since: the failure names the one that failed.
    [GeneratedRegex(@"arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:function:[A-Za-z0-9_-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Function();
}
