using Keyturn.Operations.Estates;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Schedules;
using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Rotations;

/// <summary>Looks at a secret just before an action: described now, with what was collected and what is watched.</summary>
public sealed class SecretLook(
    ISecretsManagerGateway gateway, EstateFeed estate, RotationFeed rotations, IAccountDirectory accounts, FreezeCalendar freezes, TimeProvider time)
{
    public async Task<OperationResult<PreflightFacts>> NowAsync(SecretArn secret, CancellationToken cancellationToken)
    {
        var described = await gateway.DescribeAsync(secret, cancellationToken);
        var watched = rotations.Find(secret) is { Outcome: RotationOutcome.Running } running ? running.VersionId : null;
        return described.Select(fresh => new PreflightFacts(secret, fresh, new RotationEvidence(estate.EventsOf(secret), watched), time.GetUtcNow())
        {
            Freezes = freezes.Of(accounts.Find(secret.Scope)?.Alias ?? secret.Scope.AccountId, secret, DateTimeOffset.MinValue, DateTimeOffset.MaxValue),
        });
    }

    public SecretRow RowOf(PreflightFacts facts)
    {
        var since = facts.Secret.VersionWith(Readiness.Estate.VersionStage.Current) is { } current
            && estate.Find(facts.Arn.Scope)?.VersionCreated.TryGetValue(current, out var created) == true ? created : (DateTimeOffset?)null;
        return SecretRows.Derive(facts.Arn, facts.Secret, accounts.Find(facts.Arn.Scope), facts.Evidence, since, facts.Now);
    }
}
