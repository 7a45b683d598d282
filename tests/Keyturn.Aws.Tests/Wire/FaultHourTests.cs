using System.Globalization;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Rotations;

namespace Keyturn.Aws.Tests.Wire;

/// <summary>An hour in which more and more calls fail, and a Region that is gone: nothing is claimed without evidence, nothing is lost, and it all comes back by itself.</summary>
/// <remarks><c>KEYTURN_FAULT_HOURS</c> plays more hours, for instance 24. It weighs the heap of the whole process, so that nothing else may run in it meanwhile.</remarks>
[Collection(Alone.Name)]
public sealed class FaultHourTests
{
    private const int Seed = 20_261_129;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>What the boards may keep more after hours of faults than after the first minutes.</summary>
    private const long MostGrowth = 16L << 20;

    private static int Hours => int.TryParse(Environment.GetEnvironmentVariable("KEYTURN_FAULT_HOURS"), CultureInfo.InvariantCulture, out var hours) ? hours : 1;

    [Fact]
    public async Task Hour_OfFaults_NoCrashNoFalseGreenNoLostEntryAndRecovery()
    {
        await using var hour = await FaultHour.StartAsync(Seed);
        var heap = Heap();
        for (var number = 0; number < Hours; number++)
        {
            foreach (var share in new[] { 0.01, 0.10, 0.25, 0.50 })
                await PlayAsync(hour, share, minutes: 6);
            await LoseARegionAsync(hour);
        }

        // Healthy again: what is open is settled, what failed is read, and nobody had to restart anything.
        hour.Handler.Share = 0;
        await hour.PassAsync(IntentSettlement.NotSeenAfter + TimeSpan.FromMinutes(6));

        hour.Broken.ShouldBeEmpty();
        hour.Regions.SelectMany(region => hour.Failing(region)).ShouldBeEmpty();
        hour.Handler.Failed.ShouldBeGreaterThan(100 * Hours);
        await AuditHoldsAsync(hour);
        hour.Rotations.Current.Count(progress => progress.Outcome != RotationOutcome.Running).ShouldBeLessThanOrEqualTo(RotationFeed.EndedKept);
        hour.Rotations.Current.ShouldAllBe(progress => progress.Outcome != RotationOutcome.Running);
        (Heap() - heap).ShouldBeLessThan(MostGrowth);
    }

    private static async Task PlayAsync(FaultHour hour, double share, int minutes)
    {
        hour.Handler.Share = share;
        for (; minutes > 0; minutes--)
        {
            hour.Rotate();
            await hour.PassAsync(Minute);
        }
    }

    /// <summary>Of the Region that is gone the console says so, with the old facts; the others go on as before.</summary>
    private static async Task LoseARegionAsync(FaultHour hour)
    {
        hour.Handler.Share = 0;
        await hour.PassAsync(TimeSpan.FromMinutes(6));
        var (lost, other) = (hour.Regions[0], hour.Regions[1]);
        hour.Handler.DeadRegion = lost;
        await hour.PassAsync(TimeSpan.FromSeconds(30));
        var before = hour.Estate(lost).ShouldNotBeNull();
        before.Secrets.Failure.ShouldNotBeNull();

        await hour.PassAsync(5 * Minute);

        var (gone, there) = (hour.Estate(lost).ShouldNotBeNull().Secrets, hour.Estate(other).ShouldNotBeNull().Secrets);
        gone.ReadAt.ShouldBe(before.Secrets.ReadAt);
        gone.Value.ShouldNotBeNull().ShouldNotBeEmpty();
        there.Failure.ShouldBeNull();
        (hour.Time.GetUtcNow() - there.ReadAt.ShouldNotBeNull()).ShouldBeLessThan(Minute);
        hour.Board.Current.Rows.Select(row => row.Arn.Scope.Region).Distinct().ShouldContain(lost);
        hour.Handler.DeadRegion = null;
    }

    /// <summary>Every rotation that AWS was asked for was written down before, and every request has one last word.</summary>
    private static async Task AuditHoldsAsync(FaultHour hour)
    {
        var entries = await hour.Audit.ReadAsync(new AuditQuery(Take: 10_000), TestContext.Current.CancellationToken);
        (await hour.Audit.ReadOpenAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        var operations = entries.GroupBy(entry => entry.Draft.OperationId).ToDictionary(group => group.Key, group => group.ToList());
        hour.TokensAtAws().Where(hour.Tokens.Contains).ShouldAllBe(token => operations.ContainsKey(token));
        operations.Values.ShouldAllBe(operation => operation.Count(entry => entry.Draft.Phase == AuditPhase.Requested) == 1);
        operations.Values.ShouldAllBe(operation => operation.Count(entry => entry.Draft.Result == AuditResult.Succeeded || entry.Draft.Result == AuditResult.Failed) <= 1);
        operations.Count.ShouldBeGreaterThan(5);
        (await hour.Audit.VerifyAsync(AuditAnchors.None, null, TestContext.Current.CancellationToken)).Intact.ShouldBeTrue();
    }

    private static long Heap()
    {
        for (var round = 0; round < 3; round++)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
