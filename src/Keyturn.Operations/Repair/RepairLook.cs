using System.Collections.Immutable;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Repair;

/// <summary>Gathers the facts of a repair now: DescribeSecret, ListSecretVersionIds, the lines of the rotations that could have reached the database, collected events and calls.</summary>
public sealed class RepairLook(
    ISecretsManagerGateway gateway, RepairLines lines, EstateFeed estate, TrailFeed trail, RotationFeed rotations, TimeProvider time)
{
    public async Task<OperationResult<RepairFacts>> NowAsync(SecretArn secret, CancellationToken cancellationToken)
    {
        var described = await gateway.DescribeAsync(secret, cancellationToken);
        return described.Succeeded ? await NowAsync(secret, described.Value, cancellationToken) : described.Error;
    }

    /// <param name="secret">The secret.</param>
    /// <param name="described">As it was described just now.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<OperationResult<RepairFacts>> NowAsync(SecretArn secret, Secret described, CancellationToken cancellationToken)
    {
        var versions = await gateway.ListVersionsAsync(secret, cancellationToken);
        var events = estate.EventsOf(secret);
        var watched = rotations.Find(secret) is { Outcome: RotationOutcome.Running } running ? running.VersionId : null;
        var attempts = ImmutableArray.CreateBuilder<Attempt>();
        foreach (var suspect in RepairSuspects.Of(described, versions.Succeeded ? versions.Value : [], events, time.GetUtcNow()))
        {
            if (await lines.ReadAsync(secret, described, suspect, cancellationToken) is { } attempt)
                attempts.Add(attempt);
        }

        return new RepairFacts
        {
            Arn = secret,
            Secret = described,
            Versions = versions.Succeeded ? versions.Value : null,
            Attempts = attempts.ToImmutable(),
            Calls = trail.Of(secret.Scope).CallsOf(secret.Value),
            TrailRead = estate.Find(secret.Scope)?.RotationEvents is { Value: not null },
            Watched = watched,
            Now = time.GetUtcNow(),
        };
    }
}
