using Keyturn.Operations.Diagnosis.Symptoms;

namespace Keyturn.Operations.Diagnosis.Causes.Network;

/// <summary>The database’s name does not resolve over the peering.</summary>
public sealed class PeerNameUnresolvedCause : NetworkCause
{
    /// <inheritdoc/>
    public override string Id => "N11";

    /// <inheritdoc/>
    public override bool NeedsCheck => true;

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.CheckNames("list-4-lambda", "DnsDatabasePublicAnswer", "DnsZoneHasNoRecord", "DnsZoneUnowned", "DnsSupportOff") ? seen.NoWayToDatabase(EvidenceWeight.Proof) : [];

    internal override IEnumerable<Evidence> Against(SeenSymptoms seen) => seen.WasConnected(EvidenceWeight.Proof);
}
