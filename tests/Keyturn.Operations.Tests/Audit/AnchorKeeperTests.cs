using Keyturn.Operations.Audit;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Operations.Tests.Audit;

public sealed class AnchorKeeperTests : IDisposable
{
    private readonly FakeTimeProvider time = new(A.Moment);
    private readonly InMemoryAnchors anchors = new();
    private readonly InMemoryAuditLog log;
    private readonly AnchorKeeper keeper;

    public AnchorKeeperTests()
    {
        log = new InMemoryAuditLog(time);
        keeper = new AnchorKeeper(log, anchors, AuditSettings.Usual, time, NullLogger<AnchorKeeper>.Instance);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        keeper.Dispose();
        anchors.Dispose();
    }

    [Fact]
    public async Task Keep_ChainThatMoved_IsWrittenDownOnce()
    {
        await keeper.KeepAsync(Cancellation);
        anchors.All.ShouldBeEmpty();

        var entry = await log.AppendAsync(AuditChains.Draft(1), Cancellation);
        await keeper.KeepAsync(Cancellation);
        await keeper.KeepAsync(Cancellation);

        anchors.All.ShouldBe([new AuditAnchor(AuditLink.Of(entry), A.Moment)]);
    }

    [Fact]
    public async Task Keep_AnchoredEntryIsAnotherOne_VouchesForNothing()
    {
        await log.AppendAsync(AuditChains.Draft(1), Cancellation);
        anchors.All = [new AuditAnchor(new AuditLink(1, AuditChain.Genesis), A.Moment)];
        await log.AppendAsync(AuditChains.Draft(2), Cancellation);

        await keeper.KeepAsync(Cancellation);

        anchors.All.Length.ShouldBe(1);
    }

    [Fact]
    public async Task Keep_EverythingCutOff_VouchesForNothing()
    {
        anchors.All = [new AuditAnchor(new AuditLink(7, AuditChain.Genesis), A.Moment)];

        await keeper.KeepAsync(Cancellation);

        anchors.All.Length.ShouldBe(1);
    }

    [Fact]
    public async Task Execute_AtEachInterval_KeepsAndGoesOnAfterAFailure()
    {
        await log.AppendAsync(AuditChains.Draft(1), Cancellation);
        anchors.Unavailable = true;
        await keeper.StartAsync(Cancellation);
        await anchors.Refused.WaitAsync(Cancellation);

        anchors.Unavailable = false;
        time.Advance(AuditSettings.Usual.AnchorInterval);
        await anchors.Written.WaitAsync(Cancellation);
        await keeper.StopAsync(Cancellation);

        anchors.All.Length.ShouldBe(1);
    }

    [Fact]
    public async Task Execute_WithoutAPlace_ReadsNothing()
    {
        anchors.Kept = false;
        log.Unavailable = true;

        await keeper.StartAsync(Cancellation);

        await keeper.ExecuteTask!.WaitAsync(Cancellation);
        anchors.All.ShouldBeEmpty();
    }
}
