using System.Collections.Immutable;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Facts;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Questions;
using Keyturn.Readiness.Policy.Questions.Facts;

namespace Keyturn.Readiness.BlastRadius;

/// <summary>Who can read a secret: how far a leak of it reached, and whoever must be told of a new value. Holding a role, or a user's key, is enough; the way of the request is the holder's to choose.</summary>
/// <param name="Secret">The secret.</param>
/// <param name="Certain">Roles and users that can, by ARN.</param>
/// <param name="Unknown">Roles and users of which it is not known, by ARN; each answer carries its questions.</param>
/// <param name="Outside">Whom the secret's policy names and nobody can look into.</param>
/// <param name="Asked">Roles and users that were looked at, those included that cannot.</param>
public sealed record SecretReaders(Secret Secret, ImmutableArray<SecretReader> Certain, ImmutableArray<SecretReader> Unknown, ImmutableArray<string> Outside, int Asked)
{
    /// <summary>Asks every role and user.</summary>
    /// <param name="snapshot">The secret's account and Region.</param>
    /// <param name="secret">The secret.</param>
    /// <param name="roles">All roles and users that are known, of all accounts.</param>
    /// <param name="told">Told how many have been asked.</param>
    public static SecretReaders Of(EstateSnapshot snapshot, Secret secret, IReadOnlyCollection<RoleFacts> roles, Action<int> told)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(roles);
        ArgumentNullException.ThrowIfNull(told);
        var (facts, keys) = (SecretReading.Of(snapshot.Permissions, secret), KeyTable.Of(snapshot.Permissions));
        var readers = new List<SecretReader>();
        var asked = 0;
        foreach (var role in roles)
        {
            var answer = ConsumerReadsSecret.Ask(ConsumerFacts.OfRole(role), facts, keys);
            if (!answer.Answer.IsNo)
                readers.Add(new(role.Arn, answer));
            told(++asked);
        }

        readers.Sort((one, other) => string.CompareOrdinal(one.RoleArn, other.RoleArn));
        return new(secret, Those(readers, Truth.Yes), Those(readers, Truth.Unknown), OutsideReaders.Of(facts, roles), asked);
    }

    private static ImmutableArray<SecretReader> Those(List<SecretReader> readers, Truth truth) => [.. readers.Where(reader => reader.Answer.Answer.Truth == truth)];
}

/// <summary>A role or a user that can read a secret, or may.</summary>
/// <param name="RoleArn">ARN with its path.</param>
/// <param name="Answer">Every permission that it takes, with what gave it or what it hangs on.</param>
public sealed record SecretReader(string RoleArn, LegsAnswer Answer)
{
    /// <summary>The statements that allow reading.</summary>
    public ImmutableArray<StatementName> GivenBy => Answer.Legs.FirstOrDefault(leg => leg.Kind == LegKind.Permission)?.Decision is { } decision ? StatementName.Of(decision) : [];
}
