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
        var consumers = incident.Radius.GetValueOrDefault(round.Secret.Arn.Value, []);
        var facts = new UptakeFacts(
            estate.SecretOf(round.Secret.Arn),
            round.Requested?.VersionId ?? "",
            round.FinishedAt,
            estate.Find(round.Secret.Arn.Scope)?.ObservedReads ?? EstatePart<ObservedReads>.NotRead,
            recent.Find(round.Secret.Arn.Scope),
            time.GetUtcNow());
        return [.. UptakeReading.Of(facts, consumers).Select(uptake => Remembered(round, uptake))];
    }

    /// <summary>Events are kept for so long only; what they once proved stays proved.</summary>
    private static Uptake Remembered(IncidentRound round, Uptake uptake) =>
        uptake.State != UptakeState.Taken && round.Uptake.FirstOrDefault(seen => seen.ConsumerId == uptake.Consumer.Id) is { } seen
            ? uptake with { State = UptakeState.Taken, Gap = UptakeGap.None, At = seen.ReadAt, ByDecrypt = seen.ByDecrypt }
            : uptake;
}
