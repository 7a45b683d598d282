using System.Collections.Immutable;
using Keyturn.Operations.Access;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Secrets;

/// <summary>Reads one secret now: DescribeSecret, ListSecretVersionIds, its rotation function.</summary>
public sealed class GetSecret(
    Authorisation authorisation,
    IEstateRefresh refresh,
    ISecretsManagerGateway secretsManager,
    ILambdaGateway lambda,
    EstateFeed estate,
    RotationFeed rotations,
    IAccountDirectory accounts,
    TimeProvider time)
{
    private const int WindowsShown = 5;

    public async Task<OperationResult<SecretDetail>> RunAsync(SecretArn secret, string operatorId, CancellationToken cancellationToken)
    {
        var viewer = await authorisation.RequireAsync(operatorId, Permission.ViewSecrets, cancellationToken);
        if (!viewer.Succeeded)
        {
            return viewer.Error;
        }

        var versions = secretsManager.ListVersionsAsync(secret, cancellationToken);
        var described = await refresh.RefreshSecretAsync(secret, cancellationToken);
        var listed = await versions;
        if (!described.Succeeded)
        {
            return described.Error;
        }

        var function = described.Value.RotationFunctionArn is { } arn ? await lambda.GetFunctionAsync(arn, cancellationToken) : null;
        return Detail(secret, described.Value, listed, function);
    }

    private SecretDetail Detail(
        SecretArn arn, Secret secret, OperationResult<ImmutableArray<SecretVersion>> versions, OperationResult<RotationFunction>? function)
    {
        var now = time.GetUtcNow();
        var events = estate.EventsOf(arn);
        var watched = rotations.Find(arn) is { Outcome: RotationOutcome.Running } running ? running.VersionId : null;
        var schedule = RotationSchedule.Parse(secret.RotationRules ?? new RotationRules(null, null, null));
        var rotates = secret.RotationEnabled == true || secret.OwningService is not null;
        return new SecretDetail
        {
            Row = SecretRows.Derive(arn, secret, accounts.Find(arn.Scope), new RotationEvidence(events, watched), CurrentSince(arn, secret, versions), now),
            Versions = versions.Select(list => list.Sort(NewestFirst)),
            Function = function,
            Events = [.. events.Reverse()],
            NextWindows = rotates && schedule.Schedule is { } known ? known.NextWindows(now, secret.NextRotation, secret.LastRotated, WindowsShown) : [],
            ScheduleProblem = secret.RotationRules is null ? null : schedule.Problem,
            TypicalDuration = TypicalDuration.Of(events),
            ReadAt = now,
        };
    }

    private DateTimeOffset? CurrentSince(SecretArn arn, Secret secret, OperationResult<ImmutableArray<SecretVersion>> versions)
    {
        if (secret.VersionWith(VersionStage.Current) is not { } current)
        {
            return null;
        }

        return estate.Find(arn.Scope) is { } snapshot && snapshot.VersionCreated.TryGetValue(current, out var known) ? known
            : versions.Succeeded ? versions.Value.FirstOrDefault(version => version.VersionId == current)?.Created
            : null;
    }

    private static int NewestFirst(SecretVersion one, SecretVersion other)
    {
        var byTime = Nullable.Compare(other.Created, one.Created);
        return byTime != 0 ? byTime : string.CompareOrdinal(one.VersionId, other.VersionId);
    }
}
