using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Network.Tracing;

namespace Keyturn.Readiness.Tests.Network.Estates;

public sealed class ClosedDatabaseTests
{
    [Theory]
    [InlineData("creating", true)]
    [InlineData("deleting", true)]
    [InlineData("failed", true)]
    [InlineData("stopped", true)]
    [InlineData("stopping", true)]
    [InlineData("starting", true)]
    [InlineData("inaccessible-encryption-credentials", true)]
    [InlineData("restore-error", true)]
    [InlineData("available", false)]
    [InlineData("backing-up", false)]
    [InlineData("storage-optimization", false)]
    public void Trace_OfADatabaseInAState_SaysWhetherItAcceptsConnections(string status, bool closed) =>
        (ReachabilityTracer.Trace(new(Places.Classic().Database("orders", db => db with { Status = status })), Places.AppToDb).Note == Reason.Of(ReasonCode.DatabaseNotAvailable, "orders", status)).ShouldBe(closed);
}
