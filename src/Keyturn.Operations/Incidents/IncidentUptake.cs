using System.Collections.Immutable;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Estates;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Incidents;

/// <summary>Who has the version of a round: what the record has proved already, and what events prove now.</summary>
public sealed class IncidentUptake(EstateFeed estate, RecentReads recent, TimeProvider time)
{
    public ImmutableArray<Uptake> Of(Incident incident, IncidentRound round)
    {
        ArgumentNullException.ThrowIfNull(incident);
        ArgumentNullException.ThrowIfNull(round);
        return [.. Of(incident, round.Secret, round.Requested?.VersionId ?? "", round.FinishedAt).Select(uptake => Remembered(round, uptake))];
    }

    /// <summary>Where nothing is rotated, because consumers fail since a rotation: who has the version that is AWSCURRENT now. Secrets of which no rotation is known are left out.</summary>
    public ImmutableArray<HeldVersion> Held(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return incident.Opened.Purpose != EmergencyPurpose.Outage ? [] :
        [
            .. from secret in incident.Secrets
               let known = estate.SecretOf(secret.Arn)
               let version = known?.VersionWith(VersionStage.Current)
               let since = known?.LastRotated
               where version is not null && since is not null
               select new HeldVersion(secret, version!, since!.Value, Of(incident, secret, version!, since)),
        ];
    }

    private ImmutableArray<Uptake> Of(Incident incident, EmergencySecret secret, string version, DateTimeOffset? since) => UptakeReading.Of(
        new(estate.SecretOf(secret.Arn), version, since, estate.Find(secret.Arn.Scope)?.ObservedReads ?? EstatePart<ObservedReads>.NotRead, recent.Find(secret.Arn.Scope), time.GetUtcNow()),
        incident.Radius.GetValueOrDefault(secret.Arn.Value, []));

    /// <summary>Events are kept for so long only; what they once proved stays proved.</summary>
    private static Uptake Remembered(IncidentRound round, Uptake uptake) =>
        uptake.State != UptakeState.Taken && round.Uptake.FirstOrDefault(seen => seen.ConsumerId == uptake.Consumer.Id) is { } seen
            ? uptake with { State = UptakeState.Taken, Gap = UptakeGap.None, At = seen.ReadAt, ByDecrypt = seen.ByDecrypt }
            : uptake;
}
