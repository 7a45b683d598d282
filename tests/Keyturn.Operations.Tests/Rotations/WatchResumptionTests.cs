using Keyturn.Operations.Audit;
using Keyturn.Operations.Rotations;
using Keyturn.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyturn.Operations.Tests.Rotations;

public sealed class WatchResumptionTests : IDisposable
{
    private readonly ActionWorld before = new();
    private readonly ActionWorld after = new();

    public void Dispose()
    {
        before.Dispose();
        after.Dispose();
    }

    [Fact]
    public async Task ResumeAsync_RotationAcceptedBeforeTheRestart_IsWatchedFromItsRequest()
    {
        await before.RotateNow.RunAsync(ActionWorld.Command(), default);

        (await Resumption().ResumeAsync(default)).ShouldBe(1);

        var progress = after.Feed.Find(A.Arn(), ActionWorld.Token).ShouldNotBeNull();
        progress.IsTest.ShouldBeFalse();
        progress.Started.ShouldBe(before.Audit.Entries[0].At);
        after.Gateway.Rotations.ShouldBeEmpty();
    }

    [Fact]
    public async Task ResumeAsync_Test_IsWatchedAsTest()
    {
        await before.TestRotation.RunAsync(ActionWorld.Command(), default);

        await Resumption().ResumeAsync(default);

        after.Feed.Find(A.Arn(), ActionWorld.Token).ShouldNotBeNull().IsTest.ShouldBeTrue();
    }

    [Fact]
    public async Task ResumeAsync_LongAgoOrStoppedOrFailed_IsLeftAlone()
    {
        await before.StopRotation.RunAsync(ActionWorld.Command(), default);
        (await Resumption().ResumeAsync(default)).ShouldBe(0);

        await before.RotateNow.RunAsync(ActionWorld.Command() with { ClientRequestToken = A.Version(7) }, default);
        after.Time.Advance(TimeSpan.FromDays(1));
        (await Resumption().ResumeAsync(default)).ShouldBe(0);

        before.Audit.Entries.Count(entry => entry.Draft.Phase == AuditPhase.Outcome).ShouldBe(2);
        after.Feed.Current.ShouldBeEmpty();
    }

    private WatchResumption Resumption() => new(before.Audit, after.Watcher, after.Time, NullLogger<WatchResumption>.Instance);
}
