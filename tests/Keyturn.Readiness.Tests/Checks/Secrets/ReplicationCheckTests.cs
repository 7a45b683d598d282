using Keyturn.Readiness.Checks.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Readiness.Tests.Checks.Secrets;

/// <inheritdoc/>
public sealed class ReplicationCheckTests : CheckTests<ReplicationCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes("ok", Rotating.With(secret => secret with { PrimaryRegion = A.Region, Replicas = [new SecretReplica("us-east-1", null, "InSync", "why", null)] })),
        Fails("failed", Rotating.With(secret => secret with { PrimaryRegion = A.Region, Replicas = [new SecretReplica("us-east-1", null, "Failed", "why", null)] })),
        Warns("running", Rotating.With(secret => secret with { PrimaryRegion = A.Region, Replicas = [new SecretReplica("us-east-1", null, "InProgress", "why", null)] }), "running"),
        Unknown("no such state", Rotating.With(secret => secret with { PrimaryRegion = A.Region, Replicas = [new SecretReplica("us-east-1", null, null, "why", null)] }), "state"),
        Unknown("not described", Rotating.With(secret => secret with { PrimaryRegion = A.Region })),
        NotApplicable("no replicas", Rotating.Whole, "none"),
    ];
}
