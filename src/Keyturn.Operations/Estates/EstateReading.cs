using System.Collections.Immutable;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Estates;

/// <summary>Questions that several use cases ask of the estate.</summary>
public static class EstateReading
{
    /// <summary>Collected events of a secret, oldest first; empty when none were read.</summary>
    public static ImmutableArray<RotationEvent> EventsOf(this EstateFeed estate, SecretArn secret) =>
        estate.Find(secret.Scope)?.RotationEvents.Value is { } events && events.TryGetValue(secret.Value, out var found) ? found : [];

    /// <summary>The secret as last collected.</summary>
    public static Secret? SecretOf(this EstateFeed estate, SecretArn secret) =>
        estate.Find(secret.Scope)?.Secrets.Value is { } secrets && secrets.TryGetValue(secret.Value, out var found) ? found : null;

    public static AccountInfo? Find(this IAccountDirectory accounts, EstateScope scope) =>
        accounts.Accounts.FirstOrDefault(account => account.Id == scope.AccountId);
}
