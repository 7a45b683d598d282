using System.Collections.Immutable;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Facts;
using Keyturn.Readiness.Policy.Compiled;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Questions.Facts;

namespace Keyturn.Readiness.BlastRadius;

/// <summary>What a role or a user can read: everything that whoever held it may have, and that is to be rotated when it leaked.</summary>
/// <param name="RoleArn">ARN with its path.</param>
/// <param name="Certain">Secrets that it can read, by name.</param>
/// <param name="Unknown">Secrets of which it is not known, by name.</param>
/// <param name="Asked">Secrets that were looked at, those included that it cannot read.</param>
public sealed record RoleReach(string RoleArn, ImmutableArray<ReachedSecret> Certain, ImmutableArray<ReachedSecret> Unknown, int Asked)
{
    private const int Read = 0;

    /// <summary>Asks for every secret. Which ones, the compiled engine decides; why, the obvious one tells for those that are left.</summary>
    /// <param name="role">The role.</param>
    /// <param name="snapshots">All accounts and Regions: a secret of another account may let the role in.</param>
    /// <param name="told">Told how many have been asked.</param>
    public static RoleReach Of(RoleFacts role, IEnumerable<EstateSnapshot> snapshots, Action<int> told)
    {
        ArgumentNullException.ThrowIfNull(role);
        ArgumentNullException.ThrowIfNull(snapshots);
        ArgumentNullException.ThrowIfNull(told);
        var (certain, unknown, asked) = (new List<ReachedSecret>(), new List<ReachedSecret>(), 0);
        foreach (var snapshot in snapshots)
        {
            ImmutableArray<Secret> secrets = [.. (snapshot.Secrets.Value?.Values ?? []).Where(secret => secret.Deleted is null)];
            var fleet = FleetPolicies.Compile(
                [ConsumerFacts.OfRole(role)], [.. secrets.Select(secret => SecretReading.Of(snapshot.Permissions, secret))], KeyTable.Of(snapshot.Permissions));
            fleet.Evaluate();
            for (var at = 0; at < secrets.Length; at++)
            {
                switch (fleet.CanRead(0, at))
                {
                    case Truth.Yes:
                        certain.Add(new(secrets[at], StatementName.Of(fleet.AskObvious(0, at, Read)), []));
                        break;
                    case Truth.Unknown:
                        unknown.Add(new(secrets[at], [], [.. fleet.AskObvious(0, at).Answer.Questions]));
                        break;
                }

                told(++asked);
            }
        }

        return new(role.Arn, InOrder(certain), InOrder(unknown), asked);
    }

    private static ImmutableArray<ReachedSecret> InOrder(List<ReachedSecret> secrets) =>
        [.. secrets.OrderBy(one => one.Secret.Name, StringComparer.Ordinal).ThenBy(one => one.Secret.Arn, StringComparer.Ordinal)];
}

/// <summary>A secret that a role can read, or may.</summary>
/// <param name="Secret">The secret.</param>
/// <param name="GivenBy">The statements that allow it; empty while it is not known.</param>
/// <param name="Questions">What an unknown answer hangs on; empty for a certain one.</param>
public sealed record ReachedSecret(Secret Secret, ImmutableArray<StatementName> GivenBy, ImmutableArray<Question> Questions);
