using Keyturn.Operations.Diagnosis.Symptoms;

namespace Keyturn.Operations.Diagnosis.Causes.Network;

/// <summary>IPv4 and IPv6 do not meet.</summary>
public sealed class AddressFamilyCause : NetworkCause
{
    /// <inheritdoc/>
    public override string Id => "N12";

    /// <inheritdoc/>
    public override bool NeedsCheck => true;

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. (seen.CheckNames("list-4-lambda", "NearFamily", "NatFamily") ? seen.NoWayToDatabase(EvidenceWeight.Proof) : []),
        .. (seen.CheckNames("list-3-lambda", "NearFamily", "NatFamily", "EndpointHasNoInterface") ? seen.NoWayToSecretsManager(EvidenceWeight.Proof) : []),
    ];

    internal override IEnumerable<Evidence> Against(SeenSymptoms seen) => seen.WasConnected(EvidenceWeight.Proof);
}
